// Suppressed by name, with a reason.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    // async-lens-disable-next-line no-await-in-loop -- the service allows one request at a time
    names.push(await loadName(id));
  }
  return names;
}
