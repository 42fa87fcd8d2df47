// Two tasks, one is awaited.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
//                   ^^^^^^^^^^^^^^ no-unawaited-task
  return await userTask;
}
