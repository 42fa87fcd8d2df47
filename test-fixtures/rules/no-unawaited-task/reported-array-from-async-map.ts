// An async callback starts a task for each item as well.

declare function saveOrder(order: string): Promise<void>;
declare function sendReceipt(order: string): Promise<void>;

export async function submitAll(orders: readonly string[]): Promise<string> {
  const tasks = orders.map(async (order) => {
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unawaited-task
    await saveOrder(order);
    await sendReceipt(order);
  });
  return 'Thank you';
}
