// The same, and the array is not even looked at.

declare function saveOrder(order: string): Promise<void>;

export async function submitAll(orders: readonly string[]): Promise<string> {
  const tasks = orders.map((order) => saveOrder(order));
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unawaited-task
  return 'Thank you';
}
