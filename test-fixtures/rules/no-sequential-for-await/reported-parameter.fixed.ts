// Whoever started them has handed them on to be awaited.

export async function total(tasks: readonly Promise<number>[]): Promise<number> {
  let total = 0;
  for (const part of await Promise.all(tasks)) total += part;
  return total;
}
