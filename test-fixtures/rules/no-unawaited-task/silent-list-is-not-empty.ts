// Where there is a task, the list is not empty.

declare function saveOrder(order: string): Promise<void>;

export async function submitAll(orders: readonly string[]): Promise<string> {
  const tasks: Promise<void>[] = [];
  for (const order of orders) {
    if (order !== '') tasks.push(saveOrder(order));
  }
  if (tasks.length > 0) {
    await Promise.all(tasks);
    return 'Thank you';
  }
  return 'Nothing to do';
}
