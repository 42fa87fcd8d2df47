// A handful of items, written down on the spot.

declare function loadPrices(region: string): Promise<number[]>;

export async function prices(): Promise<number[][]> {
  const prices: number[][] = await Promise.all(['north', 'south'].map((region) => loadPrices(region)));
  return prices;
}
