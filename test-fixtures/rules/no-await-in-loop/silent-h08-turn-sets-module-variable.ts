// Each turn says which item is under way; what it calls may read it.

declare function loadName(id: string): Promise<string>;

export let currentId = '';

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    currentId = id;
    names.push(await loadName(id));
  }
  return names;
}
