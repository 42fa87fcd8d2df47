// Two reads by name, neither uses the other's result.

declare function loadUser(id: string): Promise<{ name: string }>;
declare function loadOrders(userId: string): Promise<string[]>;

export async function showAccount(id: string): Promise<string> {
  const user = await loadUser(id);
  const orders = await loadOrders(id);
//               ^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (likely)
  return `${user.name}: ${orders.length}`;
}
