// One task is started early, another call is awaited before it: whatever is awaited meanwhile opens the window.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const ordersTask = loadOrders(id);
  const user = await loadUser(id);
  const orders = await ordersTask;
//               ^^^^^^^^^^^^^^^^ no-rejection-window
  return user + orders;
}
