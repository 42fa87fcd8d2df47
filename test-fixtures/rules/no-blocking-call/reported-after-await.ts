// Whatever ran before, the loop's thread is held from here on.

import { writeFileSync } from 'node:fs';

declare function loadOrders(): Promise<string[]>;

export async function exportOrders(path: string): Promise<void> {
  const orders = await loadOrders();
  writeFileSync(path, orders.join('\n'));
//^^^^^^^^^^^^^ no-blocking-call
}
