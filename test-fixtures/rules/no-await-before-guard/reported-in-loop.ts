// In a loop: the turn goes on without it. The comment belongs to one of them, so there is no quick fix.

declare function fetchPrice(item: string): Promise<number>;

export async function prices(items: readonly { readonly name: string; readonly isFree: boolean }[]): Promise<number> {
  let sum = 0;
  for (const item of items) {
    const price = await fetchPrice(item.name); // in cents
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-before-guard: `fetchPrice` is awaited although `if (item.isFree)` may leave without needing it
    if (item.isFree) continue;
    sum += price;
  }
  return sum;
}
