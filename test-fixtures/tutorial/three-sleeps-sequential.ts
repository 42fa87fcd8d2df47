// Lesson: awaiting one by one is sequential. Three independent tasks of one, two and three seconds
// take six, whether they stand below each other or in a loop: each starts when the last has ended.

import { setTimeout } from 'node:timers/promises';

/** Stands for a task that waits for something and brings it back. */
async function asyncSleep(durationMs: number): Promise<number> {
  await setTimeout(durationMs);
  return durationMs;
}

export async function awaitedOneByOne(): Promise<number> {
  const first = await asyncSleep(1_000);
  const second = await asyncSleep(2_000);
//               ^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  const third = await asyncSleep(3_000);
  return first + second + third;
}

export async function awaitedInALoop(): Promise<readonly number[]> {
  const slept: number[] = [];
  for (const durationMs of [1_000, 2_000, 3_000]) {
    slept.push(await asyncSleep(durationMs));
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (proven)
  }
  return slept;
}

export async function main(): Promise<void> {
  const startedMs = performance.now();
  console.log('below each other', await awaitedOneByOne());
  console.log('in a loop', await awaitedInALoop());
  console.log(`took ${((performance.now() - startedMs) / 1_000).toFixed(2)} s, twice six`);
}

if (import.meta.main) await main();
