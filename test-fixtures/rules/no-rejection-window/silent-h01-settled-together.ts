// Whatever becomes of them, somebody is told of both.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string): Promise<number> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  const results = await Promise.allSettled([userTask, ordersTask]);
  return results.filter(({ status }) => status === 'fulfilled').length;
}
