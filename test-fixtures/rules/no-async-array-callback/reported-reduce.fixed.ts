// From the second item on, `total` is the promise of the item before.

declare function priceOf(item: string): Promise<number>;

export async function total(items: readonly string[]): Promise<number> {
  return await items.reduce(async (total: any, item) => (await total) + (await priceOf(item)), 0);
}
