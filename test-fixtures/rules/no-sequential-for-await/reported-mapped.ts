// All run at once, and only one of them is listened to.

declare function loadUser(id: string): Promise<string>;

export async function names(ids: readonly string[]): Promise<string> {
  let names = '';
  const tasks = ids.map((id) => loadUser(id));
  for await (const name of tasks) names += name;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-for-await: The tasks of `tasks` run already
  return names;
}
