// Collected first, with a label in front of the loop.

declare function loadUser(id: string): Promise<string | undefined>;

export async function firstUser(ids: readonly string[]): Promise<string | undefined> {
  const tasks: Promise<string | undefined>[] = [];
  for (const id of ids) tasks.push(loadUser(id));
  search: for await (const user of tasks) {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-for-await: The tasks of `tasks` run already
    if (user === undefined) continue search;
    return user;
  }
  return undefined;
}
