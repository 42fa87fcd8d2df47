// Lesson: start all, then wait for all. The three tasks of one, two and three seconds take as long
// as the longest of them, and the results come in the order of the tasks, not of their ends.

import { setTimeout } from 'node:timers/promises';

/** Stands for a task that waits for something and brings it back. */
async function asyncSleep(durationMs: number): Promise<number> {
  await setTimeout(durationMs);
  return durationMs;
}

export async function gathered(): Promise<number> {
  const [first, second, third] = await Promise.all([
    asyncSleep(1_000),
    asyncSleep(2_000),
    asyncSleep(3_000),
  ]);
  return first + second + third;
}

export async function main(): Promise<void> {
  const startedMs = performance.now();
  const sleptMs = await gathered();
  const tookMs = performance.now() - startedMs;
  console.log(`slept ${sleptMs / 1_000} s in ${(tookMs / 1_000).toFixed(2)} s`);
}

if (import.meta.main) await main();
