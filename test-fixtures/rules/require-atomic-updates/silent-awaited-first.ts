// Read and written without a wait in between.

declare function priceOf(order: string): Promise<number>;

let total = 0;

export async function add(order: string): Promise<number> {
  const price = await priceOf(order);
  total += price;
  total = (await priceOf(order)) + total;
  return total;
}
