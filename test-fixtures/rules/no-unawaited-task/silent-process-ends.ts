// Where the process ends, nothing is left to wait.

declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string): Promise<string[]> {
  const ordersTask = loadOrders(id);
  if (id === '') process.exit(2);
  return await ordersTask;
}
