// A promise of a list is not flattened; what comes out is a list of promises of lists.

declare function ordersOf(user: string): Promise<readonly string[]>;

export async function allOrders(users: readonly string[]): Promise<readonly unknown[]> {
  return (await Promise.all(users.map(async (user) => await ordersOf(user)))).flat();
}
