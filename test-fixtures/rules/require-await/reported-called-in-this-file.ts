// Nothing in it takes time, and who calls it waits for nothing. Becomes synchronous with its caller.

declare function loadOrders(id: string): Promise<number[]>;

async function total(prices: readonly number[]): Promise<number> {
//<^^ require-await: `total` awaits nothing: `async` only puts what it returns into a promise, for which its callers have to wait. Remove `async`.
  return prices.reduce((one, other) => one + other, 0);
}

export async function bill(id: string): Promise<string> {
  const prices = await loadOrders(id);
  return `${await total(prices)} EUR`;
}
