// The global `setTimeout` gives a handle, no promise.

declare function refresh(): void;

export function schedule(): string {
  const timer = setTimeout(refresh, 1_000);
  return timer.hasRef() ? 'waiting' : 'free';
}
