// The same with batches that were made before: what is in one batch runs at once.

declare function loadName(id: string): Promise<string>;

export async function namesOf(batches: readonly (readonly string[])[]): Promise<string[][]> {
  const names: string[][] = [];
  for (const batch of batches) {
    names.push(await Promise.all(batch.map((id) => loadName(id))));
  }
  return names;
}
