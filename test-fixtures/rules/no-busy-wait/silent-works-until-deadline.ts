// Work in slices of time.

export function drain(queue: (() => void)[], end: number): void {
  while (Date.now() < end && queue.length > 0) queue.pop()?.();
  while (Date.now() < end) queue.shift()?.();
}
