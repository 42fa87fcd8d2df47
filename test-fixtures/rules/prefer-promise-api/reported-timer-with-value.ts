// What the timer is told to give, in JavaScript's two ways to write it.

import { setTimeout as wait } from 'node:timers/promises';
import { cpus } from 'node:os';

export async function answers(): Promise<number> {
  const first = await new Promise<number>((resolve) => setTimeout(resolve, 10, cpus().length));
//                    ^^^^^^^^^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `setTimeout`. `setTimeout` of `node:timers/promises` gives one by itself.
  await wait(10);
  return first;
}
