// Each addition starts from the sum that the turn before left. All can wait at once; additions stay one after another.

declare function loadOrderCount(shop: string): Promise<number>;

export async function total(shops: readonly string[]): Promise<number> {
  let sum = 0;
  for (const shop of shops) {
    sum += await loadOrderCount(shop);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (likely)
  }
  return sum;
}
