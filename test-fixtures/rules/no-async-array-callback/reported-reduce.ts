// From the second item on, `total` is the promise of the item before.

declare function priceOf(item: string): Promise<number>;

export async function total(items: readonly string[]): Promise<number> {
  return await items.reduce(async (total: any, item) => total + (await priceOf(item)), 0);
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-async-array-callback: `reduce` hands on the promise of this async function, not what it gives: from the second item on the accumulator is a promise
}
