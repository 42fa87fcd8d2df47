// The object was made in the function.

declare function priceOf(order: string): Promise<number>;

export async function bill(orders: readonly string[]): Promise<{ total: number }> {
  const made = { total: 0 };
  for (const order of orders) made.total = made.total + await priceOf(order);
  return made;
}
