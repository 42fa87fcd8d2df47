// Lesson: an iterator whose next item has to be waited for. `next` returns a promise, `for await`
// waits for it, and the next fact is requested only when the loop asks for it: one at a time, on
// purpose.

import { getCatFact } from './cat-facts-gather.ts';

/** So many facts, then the end. */
class CatFacts implements AsyncIterableIterator<string, undefined> {
  #left: number;

  constructor(count: number) {
    this.#left = count;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<string, undefined>> {
    if (this.#left === 0) return { done: true, value: undefined };
    this.#left--;
    return { done: false, value: await getCatFact() };
  }
}

export async function main(): Promise<void> {
  for await (const fact of new CatFacts(5)) {
    console.log(fact);
  }
}

if (import.meta.main) await main();
