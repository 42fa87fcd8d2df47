// As if it were `map`: what is in the promises is flattened when they are done.

declare function ordersOf(user: string): Promise<readonly string[]>;

export async function allOrders(users: readonly string[]): Promise<readonly string[]> {
  return (await Promise.all(users.flatMap(async (user) => await ordersOf(user)))).flat();
}
