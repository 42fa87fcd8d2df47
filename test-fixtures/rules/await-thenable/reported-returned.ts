// What an async function returns is in its promise, with and without an await.

interface Order { readonly prices: readonly number[] }

export async function total(order: Order): Promise<number> {
  return await sum(order.prices);
//       ^^^^^^^^^^^^^^^^^^^^^^^ await-thenable: `sum` returns no promise: there is nothing to wait for. Remove `await`.
}

function sum(prices: readonly number[]): number {
  return prices.reduce((one, other) => one + other, 0);
}
