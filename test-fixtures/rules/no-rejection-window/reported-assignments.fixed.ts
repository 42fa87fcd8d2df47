// Assigned to variables that exist already.

declare function loadName(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string | undefined): Promise<string> {
  let name = 'guest';
  let orders: string[] = [];
  if (id !== undefined) {
    const nameTask = loadName(id);
    const ordersTask = loadOrders(id);
    [name, orders] = await Promise.all([nameTask, ordersTask]);
  }
  return `${name}: ${orders.length}`;
}
