// The second is wanted on some calls only; starting it always would be a request more.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string, withOrders: boolean): Promise<string> {
  const user = await loadUser(id);
  if (withOrders) {
    const orders = await loadOrders(id);
    return user + orders;
  }
  return user;
}
