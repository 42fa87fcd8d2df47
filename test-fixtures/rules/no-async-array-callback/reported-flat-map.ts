// What comes out is a list of promises of lists; nothing is flattened.

declare function ordersOf(user: string): Promise<readonly string[]>;

export async function pending(users: readonly string[]): Promise<readonly unknown[]> {
  return users.flatMap(async (user) => {
//                     ^^^^^^^^^^^^^^^ no-async-array-callback: `flatMap` does not flatten what is in the promise of this async function
    return await ordersOf(user);
  });
}
