// The first has a handler of its own; the second is left alone for as long as the first takes.

declare function loadPreferences(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const preferencesTask = loadPreferences(id);
  const ordersTask = loadOrders(id);
  let preferences = 'default';
  try {
    preferences = await preferencesTask;
  } catch {
    preferences = 'unknown';
  }
  const orders = await ordersTask;
//               ^^^^^^^^^^^^^^^^ no-rejection-window
  return preferences + orders;
}
