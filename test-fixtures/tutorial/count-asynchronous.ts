// Lesson: waiting without blocking. The same three counts take one second: at its await each of
// them hands the thread to the next, so every `one` is printed before the first `two`.

import { setTimeout } from 'node:timers/promises';

/** Says one, lets others run for a second, says two. */
async function count(): Promise<void> {
  console.log('one');
  await setTimeout(1_000);
  console.log('two');
}

export async function main(): Promise<void> {
  const startedMs = performance.now();
  await Promise.all([count(), count(), count()]);
  const seconds = (performance.now() - startedMs) / 1_000;
  console.log(`counted three times in ${seconds.toFixed(2)} s`);
}

if (import.meta.main) await main();
