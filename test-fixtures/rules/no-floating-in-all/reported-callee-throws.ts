// When `loadOrders` throws, the user is still being loaded, and nobody will hear when that fails.

declare function loadUser(id: string): Promise<string>;
declare function query(id: string): Promise<string[]>;

function loadOrders(id: string): Promise<string[]> {
  if (id === '') throw new Error('No id');
  return query(id);
}

export async function account(id: string): Promise<string> {
  const [user, orders] = await Promise.all([loadUser(id), loadOrders(id)]);
//                                                        ^^^^^^^^^^ no-floating-in-all: `loadOrders` can throw before there is a promise
  return `${user}: ${orders.length}`;
}
