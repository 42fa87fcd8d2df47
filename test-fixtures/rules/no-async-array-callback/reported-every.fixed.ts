// Inside an expression: the answers are awaited in place.

declare function isPaid(orderId: string): Promise<boolean>;

export async function canShip(orderIds: readonly string[]): Promise<boolean> {
  if (orderIds.length === 0 || !(await Promise.all(orderIds.map((id) => isPaid(id)))).every(Boolean)) return false;
  return true;
}
