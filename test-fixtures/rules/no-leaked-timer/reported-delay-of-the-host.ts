// The promise form of a timer takes a signal, and gets none.

import { setTimeout as delay } from 'node:timers/promises';

declare function fetchPrice(item: string): Promise<number>;

export async function priceOf(item: string): Promise<number | undefined> {
  return await Promise.race([fetchPrice(item), delay(10_000, undefined)]);
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^ no-leaked-timer: `delay`
}
