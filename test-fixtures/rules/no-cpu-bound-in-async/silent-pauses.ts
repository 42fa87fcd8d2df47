// Others run between the turns.

export async function matches(orders: readonly string[], payments: readonly string[], pause: () => Promise<void>): Promise<number> {
  let count = 0;
  for (const order of orders) {
    for (const payment of payments) if (payment === order) count += 1;
    await pause();
  }
  return count;
}
