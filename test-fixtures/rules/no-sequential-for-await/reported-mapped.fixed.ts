// All run at once, and only one of them is listened to.

declare function loadUser(id: string): Promise<string>;

export async function names(ids: readonly string[]): Promise<string> {
  let names = '';
  const tasks = ids.map((id) => loadUser(id));
  for (const name of await Promise.all(tasks)) names += name;
  return names;
}
