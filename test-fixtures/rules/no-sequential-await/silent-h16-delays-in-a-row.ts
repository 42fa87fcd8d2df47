// Delays awaited directly are pacing, not tasks.

import { setTimeout } from 'node:timers/promises';

export async function settle(): Promise<void> {
  await setTimeout(200);
  await setTimeout(800);
}
