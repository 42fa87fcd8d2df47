// Only names speak for it.

declare function loadUser(id: string): Promise<string>;
declare function loadTitle(user: string): Promise<string>;

export async function titles(ids: readonly string[]): Promise<readonly string[]> {
  return await Promise.all(ids.map(async (id: string) => {
    const user = await loadUser(id)
    return loadTitle(user)
  }))
}
