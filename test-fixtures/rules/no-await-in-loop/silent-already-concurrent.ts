// All of them run at once already.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  return await Promise.all(ids.map(async (id) => (await loadName(id)).trim()));
}
