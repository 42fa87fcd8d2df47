// The second step needs the place in the list, or what is not a task at all follows.

declare function loadUser(id: string): Promise<string>;
declare function loadTitle(user: string, index: number): Promise<string>;

export async function titles(ids: readonly string[]): Promise<readonly string[]> {
  const users = await Promise.all(ids.map((id) => loadUser(id)));
  return await Promise.all(users.map((user, index) => loadTitle(user, index)));
}

export async function lengths(ids: readonly string[]): Promise<readonly number[]> {
  const users = await Promise.all(ids.map((id) => loadUser(id)));
  return users.map((user) => user.length);
}
