// The result goes through a variable first. What stands in the body stays as it is.

declare function loadUser(id: string): Promise<{ name: string }>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    const user = await loadUser(id);
//               ^^^^^^^^^^^^^^^^^^ no-await-in-loop
    // As it is printed on letters.
    names.push(user.name.toUpperCase());
  }
  return names;
}
