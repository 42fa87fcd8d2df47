// The result goes through a variable first. What stands in the body stays as it is.

declare function loadUser(id: string): Promise<{ name: string }>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = await Promise.all(ids.map(async (id) => {
    const user = await loadUser(id);
    // As it is printed on letters.
    return user.name.toUpperCase();
  }));
  return names;
}
