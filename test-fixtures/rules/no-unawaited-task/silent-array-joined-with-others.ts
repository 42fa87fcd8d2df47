// Spread into the array that is joined.

declare function saveOrder(order: string): Promise<void>;
declare function saveTotal(count: number): Promise<void>;

export async function submitAll(orders: readonly string[]): Promise<void> {
  const tasks = orders.map((order) => saveOrder(order));
  await Promise.all([...tasks, saveTotal(orders.length)]);
}
