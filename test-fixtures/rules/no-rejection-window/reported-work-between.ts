// Something is done with the first before the second is awaited. The window is the same.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;
declare function showTitle(title: string): void;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  const user = await userTask;
  showTitle(user);
  const orders = await ordersTask;
//               ^^^^^^^^^^^^^^^^ no-rejection-window
  return user + orders;
}
