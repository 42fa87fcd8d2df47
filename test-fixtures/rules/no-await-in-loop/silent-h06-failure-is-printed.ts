// The handler of a turn prints: the lines come in the order of the items.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    try {
      names.push(await loadName(id));
    } catch (error) {
      console.warn(`no name for ${id}`, error);
    }
  }
  return names;
}
