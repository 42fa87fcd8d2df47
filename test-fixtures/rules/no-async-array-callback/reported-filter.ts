// Every promise counts as true: nothing is left out. They come first, awaited, in a statement of their own.

declare function isActive(user: string): Promise<boolean>;

export async function activeUsers(users: readonly string[]): Promise<readonly string[]> {
  return users.filter(async (user) => {
//                    ^^^^^^^^^^^^^^^ no-async-array-callback: `filter` takes the promise of this async function for true and leaves nothing out
    const active = await isActive(user);
    return active;
  });
}
