// The head takes each item apart; the arrow can do the same.

declare function loadOrders(id: string, limit: number): Promise<string[]>;

export async function latestOrders(users: readonly { id: string; limit: number }[]): Promise<string[][]> {
  const orders: string[][] = [];
  for (const { id, limit } of users) {
    orders.push(await loadOrders(id, limit));
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  return orders;
}
