// One list for each item of another, in one go.

export async function matches(orders: readonly string[], payments: readonly string[]): Promise<number> {
  let count = 0;
  for (const order of orders) {
    for (const payment of payments) {
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-cpu-bound-in-async: one input for each item of another
      if (payment === order) count += 1;
    }
  }
  return count;
}
