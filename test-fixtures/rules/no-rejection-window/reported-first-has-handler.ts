// Only the first has a handler.

declare function loadPreferences(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const preferencesTask = loadPreferences(id).catch(() => 'default');
  const ordersTask = loadOrders(id);
  const preferences = await preferencesTask;
  const orders = await ordersTask;
//               ^^^^^^^^^^^^^^^^ no-rejection-window
  return preferences + orders;
}
