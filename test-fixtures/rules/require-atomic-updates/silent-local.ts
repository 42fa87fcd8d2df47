// Nobody else has the variable: each call has its own.

declare function priceOf(order: string): Promise<number>;

export async function sum(orders: readonly string[]): Promise<number> {
  let total = 0;
  for (const order of orders) total += await priceOf(order);
  return total;
}
