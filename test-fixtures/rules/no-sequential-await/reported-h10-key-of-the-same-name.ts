// `user` is a key in the second call, not the variable.

declare function loadUser(id: string): Promise<{ name: string }>;
declare function loadOrders(query: { user: string }): Promise<string[]>;

export async function account(id: string): Promise<string> {
  const user = await loadUser(id);
  const orders = await loadOrders({ user: id });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  return `${user.name}: ${orders.length}`;
}
