// The names of the two functions would hide each other: there is no quick fix.

declare function loadUser(id: string): Promise<string>;
declare function loadTitle(id: string): Promise<string>;

export async function titles(ids: readonly string[]): Promise<readonly string[]> {
  const users = await Promise.all(ids.map((id) => loadUser(id)));
  return await Promise.all(users.map((id) => loadTitle(id)));
//                         ^^^^^^^^^ no-batch-barrier: (likely)
}
