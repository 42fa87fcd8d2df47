// Between them stands nothing that does anything.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(userId: string, limit: number): Promise<string[]>;

export async function account(id: string): Promise<string> {
  const user = await loadUser(id);
  const limit = 20;
  const orders = await loadOrders(id, limit);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  return `${user}: ${orders.length}`;
}
