// How many have been found so far says how many more are wanted.

declare function findOrders(shop: string, limit: number): Promise<string[]>;

export async function firstTwenty(shops: readonly string[]): Promise<string[]> {
  const orders: string[] = [];
  for (const shop of shops) {
    const found = await findOrders(shop, 20 - orders.length);
    orders.push(...found);
  }
  return orders;
}
