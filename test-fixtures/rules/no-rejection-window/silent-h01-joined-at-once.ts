// Both tasks have somebody who listens from the moment they are joined.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  const [user, orders] = await Promise.all([userTask, ordersTask]);
  return `${user}: ${orders.length}`;
}
