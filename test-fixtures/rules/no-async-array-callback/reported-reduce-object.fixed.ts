// An object that is filled: from the second item on, a promise is filled.

declare function priceOf(item: string): Promise<number>;

export function pricesByItem(items: readonly string[]): any {
  return items.reduce(async (prices: any, item) => {
    (await prices)[item] = await priceOf(item);
    return { ...(await prices), last: item };
  }, {});
}
