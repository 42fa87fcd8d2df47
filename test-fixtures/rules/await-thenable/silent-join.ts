// At least one element is to wait for; what stands beside it keeps its place in the result.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string, cached: string | undefined): Promise<string> {
  const [user, orders, now] = await Promise.all([cached ?? loadUser(id), loadOrders(id), Date.now()]);
  await Promise.all([]);
  await Promise.all(orders.map(async (order) => order.length));
  return `${user}: ${orders.length} at ${now}`;
}
