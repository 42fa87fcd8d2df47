// Lesson: a blocking call stops everything. Three counts of one second take three seconds, because
// nothing else can run while one of them waits. No function here is async: nothing is reported.

const cell = new Int32Array(new SharedArrayBuffer(4));

/** Says one, keeps the only thread busy for a second, says two. */
function count(): void {
  console.log('one');
  Atomics.wait(cell, 0, 0, 1_000);
  console.log('two');
}

export function main(): void {
  const startedMs = performance.now();
  for (let round = 0; round < 3; round++) {
    count();
  }
  const seconds = (performance.now() - startedMs) / 1_000;
  console.log(`counted three times in ${seconds.toFixed(2)} s`);
}

if (import.meta.main) main();
