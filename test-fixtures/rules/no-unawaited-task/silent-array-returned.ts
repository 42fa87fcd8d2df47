// The caller has them.

declare function saveOrder(order: string): Promise<void>;

export function submitAll(orders: readonly string[]): Promise<void>[] {
  const tasks = orders.map((order) => saveOrder(order));
  return tasks;
}
