// Whoever is a guest leaves before the orders are there; their failure has no handler.

declare function loadOrders(id: string): Promise<string[]>;
declare function loadUser(id: string): Promise<{ isGuest: boolean }>;

export async function account(id: string): Promise<string[]> {
  const ordersTask = loadOrders(id);
//                   ^^^^^^^^^^^^^^ no-unawaited-task
  const user = await loadUser(id);
  if (user.isGuest) return [];
  return await ordersTask;
}
