// A counter for each name, under the same name.

declare function countOf(name: string): Promise<number>;

const counts: Record<string, number> = {};

export async function count(name: string): Promise<void> {
  counts[name] = (counts[name] ?? 0) + await countOf(name);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-atomic-updates: `counts[name]`
}
