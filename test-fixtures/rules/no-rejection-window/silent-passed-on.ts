// Who is handed the task may listen to it.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;
declare function watch(task: Promise<string>): void;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  watch(ordersTask);
  const user = await userTask;
  const orders = await ordersTask;
  return user + orders;
}
