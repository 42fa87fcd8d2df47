// What an async function returns is in its promise, with and without an await.

interface Order { readonly prices: readonly number[] }

export async function total(order: Order): Promise<number> {
  return sum(order.prices);
}

function sum(prices: readonly number[]): number {
  return prices.reduce((one, other) => one + other, 0);
}
