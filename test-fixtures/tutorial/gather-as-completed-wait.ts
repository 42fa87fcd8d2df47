// Lesson: three ways to wait for several tasks. Gather: all results at once, in the order of the
// tasks. As completed: each result when it is there. Wait: go on when the first is there, and
// decide what becomes of the others.

import { setTimeout } from 'node:timers/promises';

async function reverseQuickly(numbers: readonly number[], signal?: AbortSignal): Promise<number[]> {
  await setTimeout(3_000, undefined, { signal });
  return numbers.toReversed();
}

async function reverseSlowly(numbers: readonly number[], signal?: AbortSignal): Promise<number[]> {
  await setTimeout(10_000, undefined, { signal });
  return numbers.toReversed();
}

/** The values of the tasks in the order in which the tasks end; the first failure ends it. */
async function* asCompleted<Value>(tasks: readonly Promise<Value>[]): AsyncGenerator<Value> {
  const running = new Map(
    tasks.map((task, index) => [index, task.then((value) => ({ index, value }))]),
  );
  while (running.size > 0) {
    const { index, value } = await Promise.race(running.values());
    running.delete(index);
    yield value;
  }
}

export async function gather(): Promise<void> {
  const results = await Promise.all([reverseSlowly([10, 5, 0]), reverseQuickly([3, 2, 1])]);
  console.log('all after ten seconds:', results);
}

export async function completeOneByOne(): Promise<void> {
  for await (const result of asCompleted([reverseSlowly([10, 5, 0]), reverseQuickly([3, 2, 1])])) {
    console.log('the next, after three seconds and after ten:', result);
  }
}

export async function waitForTheFirst(): Promise<void> {
  const others = new AbortController();
  const tasks = [
    reverseSlowly([10, 5, 0], others.signal),
    reverseQuickly([3, 2, 1], others.signal),
  ];
  console.log('the first, after three seconds:', await Promise.race(tasks));
  others.abort();
  const ends = await Promise.allSettled(tasks);
  console.log('and the others:', ends.map((end) => end.status));
}

export async function main(): Promise<void> {
  await gather();
  await completeOneByOne();
  await waitForTheFirst();
}

if (import.meta.main) await main();
