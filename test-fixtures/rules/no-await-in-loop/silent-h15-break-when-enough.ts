// The loop ends when there is enough.

declare function loadOrders(shop: string): Promise<string[]>;

export async function firstShopWithOrders(shops: readonly string[]): Promise<string[][]> {
  const orders: string[][] = [];
  for (const shop of shops) {
    const found = await loadOrders(shop);
    orders.push(found);
    if (found.length > 0) break;
  }
  return orders;
}
