// A plain array of plain values: nothing to wait for.

declare function save(name: string): Promise<void>;

export async function saveAll(names: readonly string[]): Promise<void> {
  for (const name of names) await save(name);
}
