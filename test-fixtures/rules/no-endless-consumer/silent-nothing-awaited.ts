// Without an await it is another matter.

export async function spin(next: () => number): Promise<void> {
  while (true) if (next() < 0) process.exit(1);
}
