// The delay is there for the distance between the two samples.

import { setTimeout } from 'node:timers/promises';

declare function loadCounter(): Promise<number>;

export async function perSecond(): Promise<number> {
  const before = await loadCounter();
  await setTimeout(1_000);
  const after = await loadCounter();
  return after - before;
}
