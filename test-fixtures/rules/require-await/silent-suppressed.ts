// Silenced by its own directive.

// async-lens-disable-next-line require-await -- asks a server soon
async function total(prices: readonly number[]): Promise<number> {
  return prices.length;
}

export async function bill(load: () => Promise<number[]>): Promise<number> {
  return await total(await load());
}
