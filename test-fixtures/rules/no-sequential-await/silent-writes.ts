// Writes by name: the second must not happen when the first has failed.

declare function saveOrder(order: string): Promise<void>;
declare function updateStock(order: string): Promise<void>;
declare function sendReceipt(order: string): Promise<void>;

export async function place(order: string): Promise<void> {
  await saveOrder(order);
  await updateStock(order);
  await sendReceipt(order);
}
