// Both have begun, but only one is listened to.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string): Promise<string> {
  const [user, orders] = await Promise.all([
    loadUser(id),
    await loadOrders(id), // the newest first
//  ^^^^^^^^^^^^^^^^^^^^ no-await-in-promise-methods: While `loadOrders` is awaited inside the list, nobody hears when `loadUser` fails
  ]);
  return `${user}: ${orders.length}`;
}
