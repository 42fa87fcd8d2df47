// The same with the second handler of `then`.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;
declare function report(error: unknown): void;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  void ordersTask.then(undefined, report);
  const user = await userTask;
  const orders = await ordersTask;
  return user + orders;
}
