// The delay is given up together with the rest.

import { setTimeout as delay } from 'node:timers/promises';

declare function fetchPrice(item: string, signal: AbortSignal): Promise<number>;

export async function priceOf(item: string): Promise<number | undefined> {
  const controller = new AbortController();
  try {
    return await Promise.race([fetchPrice(item, controller.signal), delay(10_000, undefined, { signal: controller.signal })]);
  } finally {
    controller.abort();
  }
}
