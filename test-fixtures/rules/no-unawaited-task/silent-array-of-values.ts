// Nothing is started: the callback gives plain values.

declare function priceOf(order: string): number;

export async function count(orders: readonly string[]): Promise<number> {
  const prices = orders.map((order) => priceOf(order));
  return prices.length;
}
