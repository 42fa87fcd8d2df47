// Lesson: a queue between tasks that do not know each other. Producers add items when they have
// some, consumers take what is there; the program waits until every item has been worked on, and
// then cancels the consumers, which would wait for ever.

import { setTimeout } from 'node:timers/promises';

const ITEMS_PER_PRODUCER = 3;

class AsyncQueue<Item extends {}> {
  readonly #items: Item[] = [];
  readonly #waiting = new Set<PromiseWithResolvers<Item>>();
  #unfinished = 0;
  #finished = Promise.withResolvers<void>();

  put(item: Item): void {
    if (this.#unfinished++ === 0) this.#finished = Promise.withResolvers();
    const [waiting] = this.#waiting;
    if (!waiting) {
      this.#items.push(item);
      return;
    }
    this.#waiting.delete(waiting);
    waiting.resolve(item);
  }

  /** The next item, as soon as there is one; rejects when the signal aborts first. */
  async get(signal: AbortSignal): Promise<Item> {
    signal.throwIfAborted();
    const item = this.#items.shift();
    if (item !== undefined) return item;
    const waiting = Promise.withResolvers<Item>();
    const onAbort = (): void => waiting.reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    this.#waiting.add(waiting);
    try {
      return await waiting.promise;
    } finally {
      this.#waiting.delete(waiting);
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** To be called once for every item that was taken and worked on. */
  taskDone(): void {
    if (--this.#unfinished === 0) this.#finished.resolve();
  }

  /** Waits until every item ever put has been worked on. */
  async join(): Promise<void> {
    if (this.#unfinished > 0) await this.#finished.promise;
  }
}

async function produce(name: string, queue: AsyncQueue<string>): Promise<void> {
  for (let number = 1; number <= ITEMS_PER_PRODUCER; number++) {
    await setTimeout(1_000);
    queue.put(`${name}${number}`);
  }
}

async function consume(
  name: string,
  queue: AsyncQueue<string>,
  signal: AbortSignal,
): Promise<void> {
  while (true) {
    const item = await queue.get(signal);
    await setTimeout(500, undefined, { signal });
    console.log(`${name} is done with ${item}`);
    queue.taskDone();
  }
}

export async function main(): Promise<void> {
  const queue = new AsyncQueue<string>();
  const controller = new AbortController();
  // Settled, not all: consumers end by the cancellation below, and that is no failure.
  const consuming = Promise.allSettled(
    ['Ada', 'Ben', 'Cleo'].map((name) => consume(name, queue, controller.signal)),
  );
  try {
    await Promise.all(['apple', 'pear'].map((name) => produce(name, queue)));
    await queue.join();
  } finally {
    controller.abort();
    await consuming;
  }
}

if (import.meta.main) await main();
