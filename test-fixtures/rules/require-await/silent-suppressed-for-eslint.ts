// Silenced once for all tools.

// eslint-disable-next-line @typescript-eslint/require-await
async function total(prices: readonly number[]): Promise<number> {
  return prices.length;
}

export async function bill(load: () => Promise<number[]>): Promise<number> {
  return await total(await load());
}
