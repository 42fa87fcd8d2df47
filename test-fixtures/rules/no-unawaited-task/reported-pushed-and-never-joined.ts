// Collected, and then forgotten.

declare function saveOrder(order: string): Promise<void>;

export async function submitAll(orders: readonly string[]): Promise<number> {
  const tasks: Promise<void>[] = [];
  for (const order of orders) {
    tasks.push(saveOrder(order));
//             ^^^^^^^^^^^^^^^^ no-unawaited-task
  }
  return tasks.length;
}
