// The first is awaited a second time when it is long done; it cannot fail any more.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(user: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const user = await userTask;
  const ordersTask = loadOrders(user);
  const orders = await ordersTask;
  const again = await userTask;
  return again + orders;
}
