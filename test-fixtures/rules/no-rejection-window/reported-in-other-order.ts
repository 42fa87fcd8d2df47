// Awaited in another order than started: it is the one awaited last that nobody listens to.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  const orders = await ordersTask;
  const user = await userTask;
//             ^^^^^^^^^^^^^^ no-rejection-window
  return user + orders;
}
