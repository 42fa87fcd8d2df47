// Awaited by another name.

declare function saveOrder(order: string): Promise<void>;

export async function submit(order: string): Promise<void> {
  const saving = saveOrder(order);
  const task = saving;
  await task;
}
