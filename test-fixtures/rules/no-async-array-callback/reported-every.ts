// Inside an expression: the answers are awaited in place.

declare function isPaid(orderId: string): Promise<boolean>;

export async function canShip(orderIds: readonly string[]): Promise<boolean> {
  if (orderIds.length === 0 || !orderIds.every((id) => isPaid(id))) return false;
//                                             ^^^^^^^^^^^^^^^^^^ no-async-array-callback: `every` takes the promise of this function for true whatever the answers are
  return true;
}
