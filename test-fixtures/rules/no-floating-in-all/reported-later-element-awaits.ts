// A rejection would have to wait for the element behind it, with nobody to hear it: there is no quick fix.

declare function loadUser(id: string): Promise<string>;
declare function loadTeam(user: string): Promise<string>;
declare function query(text: string): Promise<string[]>;

function loadOrders(id: string): Promise<string[]> {
  if (id === '') throw new Error('No id');
  return query(id);
}

export async function account(id: string): Promise<readonly unknown[]> {
  return await Promise.all([loadUser(id), loadOrders(id), loadTeam(await loadUser(id))]);
//                                        ^^^^^^^^^^ no-floating-in-all: `loadOrders` can throw before there is a promise
}
