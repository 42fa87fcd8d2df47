// The handler is attached when the first is done. By then the second may have failed.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  const user = await userTask;
  ordersTask.catch(() => console.warn('no orders'));
  const orders = await ordersTask;
//               ^^^^^^^^^^^^^^^^ no-rejection-window
  return user + orders;
}
