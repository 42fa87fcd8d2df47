// The comment stays with the call that it was written for.

declare function loadUser(id: string): Promise<{ name: string }>;
declare function loadOrders(userId: string): Promise<string[]>;

export async function showAccount(id: string): Promise<string> {
  const [user, orders] = await Promise.all([
    loadUser(id),
    // Only those that are still open.
    loadOrders(id),
  ]);
  return `${user.name}: ${orders.length}`;
}
