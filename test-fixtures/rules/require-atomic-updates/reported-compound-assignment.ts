// The left side is read before the right side waits.

declare function priceOf(order: string): Promise<number>;

let total = 0;

export async function add(order: string): Promise<number> {
  total += await priceOf(order);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-atomic-updates: `total` is written from what it held before `await priceOf(order)`
  return total;
}
