// Collected, then joined.

declare function saveOrder(order: string): Promise<void>;

export async function submitAll(orders: readonly string[]): Promise<void> {
  const tasks: Promise<void>[] = [];
  for (const order of orders) {
    const saving = saveOrder(order);
    tasks.push(saving);
  }
  await Promise.all(tasks);
}
