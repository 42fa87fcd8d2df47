// Suppressed by name, with a reason.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  const user = await userTask;
  // async-lens-disable-next-line no-rejection-window -- the process listens to unhandled rejections
  const orders = await ordersTask;
  return user + orders;
}
