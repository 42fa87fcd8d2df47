// A listener is told after each turn, in the order of the items.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[], onLoaded: (id: string) => void): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    names.push(await loadName(id));
    onLoaded(id);
  }
  return names;
}
