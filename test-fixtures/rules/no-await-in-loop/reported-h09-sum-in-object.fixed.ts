// The same in a property.

declare function loadOrderCount(shop: string): Promise<number>;

export async function total(shops: readonly string[]): Promise<{ orders: number }> {
  const total = { orders: 0 };
  for (const count of await Promise.all(shops.map((shop) => loadOrderCount(shop)))) {
    total.orders += count;
  }
  return total;
}
