// Every promise counts as true: nothing is left out.

declare function isActive(user: string): Promise<boolean>;

export function activeUsers(users: readonly string[]): readonly string[] {
  return users.filter(async (user) => {
//                    ^^^^^^^^^^^^^^^ no-misused-promises: `filter` takes the promise of this async function
    const active = await isActive(user);
    return active;
  });
}
