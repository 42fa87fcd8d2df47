// One after the other as well, only on one line.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<unknown> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  return { user: await userTask, orders: await ordersTask };
//                                       ^^^^^^^^^^^^^^^^ no-rejection-window
}
