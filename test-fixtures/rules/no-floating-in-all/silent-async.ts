// What an async function throws is a rejection.

declare function loadUser(id: string): Promise<string>;

async function loadOrders(id: string): Promise<string[]> {
  if (id === '') throw new Error('No id');
  return [id];
}

export async function account(id: string): Promise<readonly unknown[]> {
  return await Promise.all([loadUser(id), loadOrders(id), (async () => await loadOrders(id))()]);
}
