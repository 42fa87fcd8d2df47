// Each branch awaits it.

declare function loadOrders(id: string): Promise<string[]>;

export async function show(id: string, isShort: boolean): Promise<unknown> {
  const ordersTask = loadOrders(id);
  if (isShort) return (await ordersTask).length;
  return await ordersTask;
}
