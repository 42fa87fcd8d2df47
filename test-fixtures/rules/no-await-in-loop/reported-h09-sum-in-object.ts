// The same in a property.

declare function loadOrderCount(shop: string): Promise<number>;

export async function total(shops: readonly string[]): Promise<{ orders: number }> {
  const total = { orders: 0 };
  for (const shop of shops) {
    const count = await loadOrderCount(shop);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (likely)
    total.orders += count;
  }
  return total;
}
