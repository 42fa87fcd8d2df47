// A task for each item, kept together, awaited by nobody.

declare function saveOrder(order: string): Promise<void>;

export async function submitAll(orders: readonly string[]): Promise<number> {
  const tasks = orders.map((order) => saveOrder(order));
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unawaited-task
  return tasks.length;
}
