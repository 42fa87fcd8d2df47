// The lines say how far it has come.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    console.log(`loading ${id}`);
    names.push(await loadName(id));
  }
  return names;
}
