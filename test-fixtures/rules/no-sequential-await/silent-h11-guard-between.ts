// Without a user, nothing more is loaded.

declare function findUser(id: string): Promise<string | undefined>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const user = await findUser(id);
  if (user === undefined) return 'no such user';
  const orders = await loadOrders(id);
  return user + orders;
}
