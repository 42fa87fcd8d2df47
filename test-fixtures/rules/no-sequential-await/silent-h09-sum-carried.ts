// Each addition starts from the sum that the one before it left.

declare function loadOrderCount(shop: string): Promise<number>;

export async function total(): Promise<number> {
  let sum = 0;
  sum += await loadOrderCount('north');
  sum += await loadOrderCount('south');
  return sum;
}
