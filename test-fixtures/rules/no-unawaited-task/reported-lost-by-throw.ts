// The check comes too late: when it throws, the task runs on alone.

declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string): Promise<string[]> {
  const ordersTask = loadOrders(id);
//                   ^^^^^^^^^^^^^^ no-unawaited-task
  if (id === '') throw new RangeError('an id is needed');
  return await ordersTask;
}
