// A helper inside the function reads what the turns have collected.

declare function loadName(id: string): Promise<string>;

export async function uniqueNames(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  const isNew = (name: string): boolean => !names.includes(name);
  for (const id of ids) {
    const name = await loadName(id);
    if (isNew(name)) names.push(name);
  }
  return names;
}
