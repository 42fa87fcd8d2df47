// Two tasks in an array that nobody joins.

declare function saveOrder(order: string): Promise<void>;
declare function sendReceipt(order: string): Promise<void>;

export async function submit(order: string): Promise<string> {
  const tasks = [saveOrder(order), sendReceipt(order)];
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unawaited-task
  return `${tasks.length} steps`;
}
