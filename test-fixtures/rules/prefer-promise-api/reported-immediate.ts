// The next turn of the loop, and a literal behind it.

import { hostname } from 'node:os';

export async function name(): Promise<string> {
  const isLate = await new Promise<boolean>((resolve) => {
//                     ^^^^^^^^^^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `setImmediate`. `setImmediate` of `node:timers/promises` gives one by itself.
    setImmediate(() => resolve(true));
  });
  return isLate ? hostname() : '';
}
