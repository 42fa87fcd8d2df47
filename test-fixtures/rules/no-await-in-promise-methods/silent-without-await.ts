// The tasks themselves are in the list.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string): Promise<string> {
  const [user, orders] = await Promise.all([loadUser(id), loadOrders(id)]);
  return `${user}: ${orders.length}`;
}
