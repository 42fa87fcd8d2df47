// When the orders fail while the user is awaited, nobody listens.

declare function loadUser(id: string): Promise<string>;
declare function loadTeam(id: string): Promise<string>;

export async function names(id: string): Promise<string> {
  let names = '';
  for (const name of await Promise.all([loadUser(id), loadTeam(id)])) {
    names += name;
  }
  return names;
}
