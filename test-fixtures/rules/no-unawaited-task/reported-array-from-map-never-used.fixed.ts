// The same, and the array is not even looked at.

declare function saveOrder(order: string): Promise<void>;

export async function submitAll(orders: readonly string[]): Promise<string> {
  await Promise.all(orders.map((order) => saveOrder(order)));
  return 'Thank you';
}
