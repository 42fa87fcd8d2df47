// What the timer is told to give, in JavaScript's two ways to write it.

import { setTimeout as wait } from 'node:timers/promises';
import { cpus } from 'node:os';

export async function answers(): Promise<number> {
  const first = await wait(10, cpus().length);
  await wait(10);
  return first;
}
