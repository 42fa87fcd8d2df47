// The author has said that it is meant.

export function burn(end: number): void {
  // async-lens-disable-next-line no-busy-wait -- keeps the processor busy for a benchmark
  while (Date.now() < end) {}
}
