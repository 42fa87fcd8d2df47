// Two reads by name, neither uses the other's result.

declare function loadUser(id: string): Promise<{ name: string }>;
declare function loadOrders(userId: string): Promise<string[]>;

export async function showAccount(id: string): Promise<string> {
  const [user, orders] = await Promise.all([loadUser(id), loadOrders(id)]);
  return `${user.name}: ${orders.length}`;
}
