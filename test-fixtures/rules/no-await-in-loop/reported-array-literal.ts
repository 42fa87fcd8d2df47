// A handful of items, written down on the spot.

declare function loadPrices(region: string): Promise<number[]>;

export async function prices(): Promise<number[][]> {
  const prices: number[][] = [];
  for (const region of ['north', 'south']) {
    prices.push(await loadPrices(region));
//              ^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  return prices;
}
