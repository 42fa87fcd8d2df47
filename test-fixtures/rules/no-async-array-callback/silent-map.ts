// `map` collects the promises, and they are awaited.

declare function loadUser(id: string): Promise<string>;

export async function users(ids: readonly string[]): Promise<readonly string[]> {
  return await Promise.all(ids.map(async (id) => await loadUser(id)));
}
