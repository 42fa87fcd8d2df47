// Who asks what a value is does not always have a promise there.

export function observe(start: () => Promise<void> | (() => void), stop: () => void): () => void {
  const given = start();
  if (given instanceof Promise) return stop;
  return given;
}
