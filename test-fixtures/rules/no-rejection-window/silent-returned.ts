// The tasks are the caller's.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export function start(id: string): readonly Promise<string>[] {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  return [userTask, ordersTask];
}
