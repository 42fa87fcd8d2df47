// The generator starts the next task when the one before is done.

declare function loadUser(id: string): Promise<string>;

function* tasks(ids: readonly string[]): Generator<Promise<string>> {
  for (const id of ids) yield loadUser(id);
}

export async function names(ids: readonly string[]): Promise<string> {
  let names = '';
  for await (const name of tasks(ids)) names += name;
  return names;
}
