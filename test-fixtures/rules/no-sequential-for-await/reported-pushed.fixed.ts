// Collected first, with a label in front of the loop.

declare function loadUser(id: string): Promise<string | undefined>;

export async function firstUser(ids: readonly string[]): Promise<string | undefined> {
  const tasks: Promise<string | undefined>[] = [];
  for (const id of ids) tasks.push(loadUser(id));
  search: for (const user of await Promise.all(tasks)) {
    if (user === undefined) continue search;
    return user;
  }
  return undefined;
}
