// A test does what it does once.

declare function priceOf(order: string): Promise<number>;

let total = 0;

export async function add(order: string): Promise<void> {
  total += await priceOf(order);
}
