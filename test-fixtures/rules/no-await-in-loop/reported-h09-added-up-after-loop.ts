// The sum is made when all numbers are there.

declare function loadOrderCount(shop: string): Promise<number>;

export async function total(shops: readonly string[]): Promise<number> {
  const counts: number[] = [];
  for (const shop of shops) {
    counts.push(await loadOrderCount(shop));
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  return counts.reduce((sum, count) => sum + count, 0);
}
