// An object that is filled: from the second item on, a promise is filled.

declare function priceOf(item: string): Promise<number>;

export function pricesByItem(items: readonly string[]): any {
  return items.reduce(async (prices: any, item) => {
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-async-array-callback: `reduce` hands on the promise of this async function, not what it gives: from the second item on the accumulator is a promise
    prices[item] = await priceOf(item);
    return { ...prices, last: item };
  }, {});
}
