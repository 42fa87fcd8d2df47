// Those who leave early leave before the task is started.

declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string): Promise<string[]> {
  if (id === '') return [];
  const ordersTask = loadOrders(id);
  return await ordersTask;
}
