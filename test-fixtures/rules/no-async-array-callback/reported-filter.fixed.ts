// Every promise counts as true: nothing is left out. They come first, awaited, in a statement of their own.

declare function isActive(user: string): Promise<boolean>;

export async function activeUsers(users: readonly string[]): Promise<readonly string[]> {
  const answers = await Promise.all(users.map(async (user) => {
    const active = await isActive(user);
    return active;
  }));
  return users.filter((_item, index) => answers[index]);
}
