// Suppressed by name, with a reason.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const user = await loadUser(id);
  // async-lens-disable-next-line no-sequential-await -- the service allows one request at a time
  const orders = await loadOrders(id);
  return user + orders;
}
