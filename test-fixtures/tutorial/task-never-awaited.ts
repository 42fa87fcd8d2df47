// Lesson: a task that nobody awaits. It runs all the same, but its starter ends first, without its
// result; if it fails, there is no handler and the process ends; if the process exits, it is lost.

import { setTimeout } from 'node:timers/promises';

/** Takes three seconds, as an expensive job would. */
async function reverse(numbers: readonly number[]): Promise<number[]> {
  await setTimeout(3_000);
  return numbers.toReversed();
}

/** Started in a statement: nobody can ever await it. */
export async function startAndForget(): Promise<void> {
  reverse([3, 2, 1]);
//^^^^^^^^^^^^^^^^^^ no-floating-promises: `reverse` returns a promise that nobody awaits
  await setTimeout(1_000);
  console.log('over before the task is');
}

/** Kept in a variable that no path ever awaits: lost as well, only better hidden. */
export async function startAndKeep(): Promise<void> {
  const task = reverse([3, 2, 1]);
//             ^^^^^^^^^^^^^^^^^^ no-unawaited-task: `reverse` starts a task, kept in `task`, and nobody awaits it
  await setTimeout(1_000);
  console.log('over before the task is');
}

/** Started early, awaited where its result is needed. */
export async function startAndAwait(): Promise<void> {
  const task = reverse([3, 2, 1]);
  console.log('something to do in the meantime');
  console.log('over with the task:', await task);
}

export async function main(): Promise<void> {
  await startAndForget();
  await startAndKeep();
  await startAndAwait();
}

if (import.meta.main) await main();
