// A near miss: started together, and heard one after the other.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  const user = await userTask;
  const orders = await ordersTask;
//               ^^^^^^^^^^^^^^^^ no-rejection-window: `ordersTask`
  return `${user}: ${orders.length}`;
}
