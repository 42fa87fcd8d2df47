// Both have begun, but only one is listened to.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string): Promise<string> {
  const [user, orders] = await Promise.all([
    loadUser(id),
    loadOrders(id), // the newest first
  ]);
  return `${user}: ${orders.length}`;
}
