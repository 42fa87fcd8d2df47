// The same in a synchronous helper, where nothing can be awaited.

export function sleep(ms: number): void {
  const start = Date.now();
  let now = start;
  while (now - start < ms) now = Date.now();
  while (Date.now() - start < ms * 2);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-busy-wait
}
