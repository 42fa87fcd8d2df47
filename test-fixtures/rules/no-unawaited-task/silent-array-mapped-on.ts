// The array is made into another one, and that one is joined.

declare function loadUser(id: string): Promise<{ name: string }>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const users = ids.map((id) => loadUser(id));
  const names = users.map(async (user) => (await user).name);
  return await Promise.all(names);
}
