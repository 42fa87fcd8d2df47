// Somebody needs all of them before, or besides.

declare function loadUser(id: string): Promise<string>;
declare function loadTitle(user: string, count: number): Promise<string>;
declare function findTitle(user: string): Promise<string>;

export async function titles(ids: readonly string[]): Promise<readonly string[]> {
  const users = await Promise.all(ids.map((id) => loadUser(id)));
  return await Promise.all(users.map((user) => loadTitle(user, users.length)));
}

export async function sorted(ids: readonly string[]): Promise<readonly string[]> {
  const users = await Promise.all(ids.map((id) => loadUser(id)));
  return await Promise.all(users.toSorted().map((user) => findTitle(user)));
}

export async function checked(ids: readonly string[]): Promise<readonly string[]> {
  const users = await Promise.all(ids.map((id) => loadUser(id)));
  if (users.includes('')) return [];
  return await Promise.all(users.map((user) => findTitle(user)));
}
