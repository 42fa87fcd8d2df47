// Asked again until it is done.

import { setTimeout } from 'node:timers/promises';

declare function loadStatus(id: string): Promise<string>;

export async function finished(id: string): Promise<void> {
  while (true) {
    const status = await loadStatus(id);
    if (status === 'done') return;
    await setTimeout(1_000);
  }
}
