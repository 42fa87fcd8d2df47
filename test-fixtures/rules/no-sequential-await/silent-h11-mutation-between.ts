// The state says which of the two is under way.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string, view: { state: string }): Promise<string> {
  const user = await loadUser(id);
  view.state = 'loading orders';
  const orders = await loadOrders(id);
  return user + orders;
}
