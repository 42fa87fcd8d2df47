// Asked again until it is done.

import { setTimeout } from 'node:timers/promises';

declare function loadStatus(id: string): Promise<string>;

export async function untilDone(id: string): Promise<void> {
  while ((await loadStatus(id)) !== 'done') {
    await setTimeout(1_000);
  }
}
