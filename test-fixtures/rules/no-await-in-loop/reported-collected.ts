// Each turn loads one item and keeps it; no turn needs another. The name says that it reads.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    names.push(await loadName(id));
//             ^^^^^^^^^^^^^^^^^^ no-await-in-loop: (likely)
  }
  return names;
}
