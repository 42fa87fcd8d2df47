// The author has said that it is meant.

export async function matches(orders: readonly string[], payments: readonly string[]): Promise<number> {
  let count = 0;
  for (const order of orders) {
    // async-lens-disable-next-line no-cpu-bound-in-async -- a dozen at the most
    for (const payment of payments) if (payment === order) count += 1;
  }
  return count;
}
