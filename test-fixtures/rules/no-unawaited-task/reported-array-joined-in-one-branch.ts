// Joined only when there are many.

declare function saveOrder(order: string): Promise<void>;

export async function submitAll(orders: readonly string[]): Promise<string> {
  const tasks = orders.map((order) => saveOrder(order));
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unawaited-task
  if (tasks.length > 10) await Promise.all(tasks);
  return 'Thank you';
}
