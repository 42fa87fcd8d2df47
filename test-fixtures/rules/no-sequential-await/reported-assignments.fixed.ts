// Assigned to variables that exist already.

declare function loadUserName(id: string): Promise<string>;
declare function loadOrders(userId: string): Promise<string[]>;

export async function showAccount(id: string | undefined): Promise<string> {
  let name = 'guest';
  let orders: string[] = [];
  if (id !== undefined) {
    [name, orders] = await Promise.all([loadUserName(id), loadOrders(id)]);
  }
  return `${name}: ${orders.length}`;
}
