// The argument of the second may throw while the array is built.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(query: unknown): Promise<string>;

export async function account(id: string, query: string): Promise<string> {
  const user = await loadUser(id);
  const orders = await loadOrders(JSON.parse(query));
  return user + orders;
}
