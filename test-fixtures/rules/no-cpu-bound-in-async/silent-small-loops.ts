// The inner loop is as long as the code says, or the function is synchronous.

export async function grid(rows: readonly string[]): Promise<string> {
  let text = '';
  for (const row of rows) for (let column = 0; column < 3; column += 1) text += row;
  return text;
}

export function matches(orders: readonly string[], payments: readonly string[]): number {
  let count = 0;
  for (const order of orders) for (const payment of payments) if (payment === order) count += 1;
  return count;
}
