// What a function does that is handed in, its name does not tell.

export async function namesOf(ids: readonly string[], loadName: (id: string) => Promise<string>): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    names.push(await loadName(id));
  }
  return names;
}
