// Whatever ran before, the loop's thread is held from here on.

import { writeFile } from 'node:fs/promises';

declare function loadOrders(): Promise<string[]>;

export async function exportOrders(path: string): Promise<void> {
  const orders = await loadOrders();
  await writeFile(path, orders.join('\n'));
}
