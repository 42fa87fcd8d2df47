// A path that leaves early loses the task altogether: no-unawaited-task tells of it, once.

declare function loadOrders(id: string): Promise<string[]>;
declare function loadUser(id: string): Promise<{ isGuest: boolean }>;

export async function account(id: string): Promise<string[]> {
  const ordersTask = loadOrders(id);
  const user = await loadUser(id);
  if (user.isGuest) return [];
  return await ordersTask;
}
