// The sum is made when both numbers are there.

declare function loadOrderCount(shop: string): Promise<number>;

export async function total(): Promise<number> {
  const north = await loadOrderCount('north');
  const south = await loadOrderCount('south');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  return north + south;
}
