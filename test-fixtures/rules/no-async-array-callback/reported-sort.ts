// A promise is no number: the order stays as it was, or becomes any other.

declare function priceOf(item: string): Promise<number>;

export async function byPrice(items: string[]): Promise<string[]> {
  const compare: any = async (a: string, b: string) => (await priceOf(a)) - (await priceOf(b));
  items.sort(compare);
//           ^^^^^^^ no-async-array-callback: `sort` cannot compare by the promise of `compare`, so the order stays arbitrary
  return items.toSorted((async (a: string, b: string) => (await priceOf(a)) - (await priceOf(b))) as any);
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-async-array-callback: `toSorted` cannot compare by the promise of this async function, so the order stays arbitrary
}
