// A handler is attached before anything is awaited. The await still throws what the task rejects with.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  ordersTask.catch(() => {});
  const user = await userTask;
  const orders = await ordersTask;
  return user + orders;
}
