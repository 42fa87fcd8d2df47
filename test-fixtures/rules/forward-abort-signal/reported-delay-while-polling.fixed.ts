// A loop that asks the signal between two polls, and sleeps through it.

import { setTimeout as delay } from 'node:timers/promises';

declare function isReady(job: string, signal: AbortSignal): Promise<boolean>;

export async function waitFor(job: string, signal: AbortSignal): Promise<void> {
  while (!(await isReady(job, signal))) {
    await delay(5_000, undefined, { signal });
  }
}
