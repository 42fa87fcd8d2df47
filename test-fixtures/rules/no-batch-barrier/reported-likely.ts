// Only names speak for it.

declare function loadUser(id: string): Promise<string>;
declare function loadTitle(user: string): Promise<string>;

export async function titles(ids: readonly string[]): Promise<readonly string[]> {
  const users = await Promise.all(ids.map(async (id: string) => await loadUser(id)))
  return await Promise.all(users.map((user) => loadTitle(user)))
//                         ^^^^^^^^^ no-batch-barrier: (likely)
}
