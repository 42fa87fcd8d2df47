// A task for each item, joined behind.

declare function saveOrder(order: string): Promise<void>;

export async function submitAll(orders: readonly string[]): Promise<void> {
  const tasks = orders.map((order) => saveOrder(order));
  await Promise.all(tasks);
}
