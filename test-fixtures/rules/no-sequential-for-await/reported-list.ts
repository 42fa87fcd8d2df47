// When the orders fail while the user is awaited, nobody listens.

declare function loadUser(id: string): Promise<string>;
declare function loadTeam(id: string): Promise<string>;

export async function names(id: string): Promise<string> {
  let names = '';
  for await (const name of [loadUser(id), loadTeam(id)]) {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-for-await: The tasks of `[loadUser(id), loadTeam(id)]` run already
    names += name;
  }
  return names;
}
