// Whoever started them has handed them on to be awaited.

export async function total(tasks: readonly Promise<number>[]): Promise<number> {
  let total = 0;
  for await (const part of tasks) total += part;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-for-await: The tasks of `tasks` run already
  return total;
}
