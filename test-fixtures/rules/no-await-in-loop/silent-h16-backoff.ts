// The waiting grows with each attempt.

import { setTimeout } from 'node:timers/promises';

declare function loadStatus(): Promise<string>;

export async function finished(): Promise<boolean> {
  for (const delayMs of [100, 200, 400]) {
    const status = await loadStatus();
    if (status === 'done') return true;
    await setTimeout(delayMs);
  }
  return false;
}
