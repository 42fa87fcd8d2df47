// All were started before the loop: awaiting them one by one takes no longer than the slowest.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const loading = ids.map((id) => loadName(id));
  const names: string[] = [];
  for (const task of loading) {
    names.push(await task);
  }
  return names;
}
