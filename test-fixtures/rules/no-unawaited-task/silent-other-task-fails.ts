// When the first rejects, the second is left alone. That is the rejection window, another rule's finding.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  const user = await userTask;
  const orders = await ordersTask;
  return user + orders;
}
