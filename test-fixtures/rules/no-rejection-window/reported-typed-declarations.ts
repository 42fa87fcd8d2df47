// Type annotations on the left: a fix has to carry them along.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  const user: string = await userTask;
  const orders: readonly string[] = await ordersTask;
//                                  ^^^^^^^^^^^^^^^^ no-rejection-window
  return `${user}: ${orders.length}`;
}
