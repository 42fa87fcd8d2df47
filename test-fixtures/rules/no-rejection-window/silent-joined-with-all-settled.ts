// Both ends are told.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<unknown> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  const ends = await Promise.allSettled([userTask, ordersTask]);
  return ends;
}
