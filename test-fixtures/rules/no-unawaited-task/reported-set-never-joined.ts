// A set of what is under way that nobody looks into.

declare function saveOrder(order: string): Promise<void>;

export async function submitAll(orders: readonly string[]): Promise<number> {
  const underWay = new Set<Promise<void>>();
  for (const order of orders) {
    underWay.add(saveOrder(order));
//               ^^^^^^^^^^^^^^^^ no-unawaited-task: kept in `underWay`
  }
  return underWay.size;
}
