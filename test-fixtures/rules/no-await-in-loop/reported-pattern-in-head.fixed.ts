// The head takes each item apart; the arrow can do the same.

declare function loadOrders(id: string, limit: number): Promise<string[]>;

export async function latestOrders(users: readonly { id: string; limit: number }[]): Promise<string[][]> {
  const orders: string[][] = await Promise.all(users.map(({ id, limit }) => loadOrders(id, limit)));
  return orders;
}
