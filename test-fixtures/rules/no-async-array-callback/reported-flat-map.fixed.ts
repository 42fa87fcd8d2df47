// What comes out is a list of promises of lists; nothing is flattened.

declare function ordersOf(user: string): Promise<readonly string[]>;

export async function pending(users: readonly string[]): Promise<readonly unknown[]> {
  return (await Promise.all(users.map(async (user) => {
    return await ordersOf(user);
  }))).flat();
}
