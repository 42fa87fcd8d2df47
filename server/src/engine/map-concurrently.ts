/**
 * Runs `task` for every item, at most `limit` at a time, and yields each result as it is done. The first failure ends
 * the iteration; tasks that run then are waited for, and their results dropped.
 */
export async function* mapConcurrently<Item, Result>(items: readonly Item[], limit: number, task: (item: Item) => Promise<Result>): AsyncGenerator<Result> {
  const running = new Set<Promise<Settled<Result>>>();
  let next = 0;
  const start = (): void => {
    const item = items[next];
    if (next >= items.length) return;
    next += 1;
    // `item` is defined: `next` was below the length.
    const settled: Promise<Settled<Result>> = task(item as Item).then(
      (result) => ({ settled, result }),
      (error: unknown) => ({ settled, error }),
    );
    running.add(settled);
  };
  while (running.size < limit && next < items.length) start();
  try {
    while (running.size > 0) {
      const done = await Promise.race(running);
      running.delete(done.settled);
      if ('error' in done) throw done.error;
      start();
      yield done.result;
    }
  } finally {
    await Promise.all(running);
  }
}

type Settled<Result> =
  | { readonly settled: Promise<Settled<Result>>; readonly result: Result }
  | { readonly settled: Promise<Settled<Result>>; readonly error: unknown };
