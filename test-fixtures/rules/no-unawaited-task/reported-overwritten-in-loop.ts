// Only the task of the last turn is awaited.

declare function saveOrder(order: string): Promise<void>;

export async function submitAll(orders: readonly string[]): Promise<void> {
  let saving: Promise<void> | undefined;
  for (const order of orders) {
    saving = saveOrder(order);
//           ^^^^^^^^^^^^^^^^ no-unawaited-task
  }
  await saving;
}
