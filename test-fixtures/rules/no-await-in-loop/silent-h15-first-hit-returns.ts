// The first hit wins; the rest is not asked.

declare function findUser(server: string, id: string): Promise<string | undefined>;

export async function find(servers: readonly string[], id: string): Promise<string | undefined> {
  for (const server of servers) {
    const user = await findUser(server, id);
    if (user !== undefined) return user;
  }
  return undefined;
}
