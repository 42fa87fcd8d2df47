// `void` says that nobody waits. It handles nothing.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  void ordersTask;
  const user = await userTask;
  const orders = await ordersTask;
//               ^^^^^^^^^^^^^^^^ no-rejection-window
  return user + orders;
}
