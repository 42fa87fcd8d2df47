// What fails inside the list is thrown, not told as a result.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string): Promise<number> {
  const results = await Promise.allSettled([loadUser(id), loadOrders(id)]);
  return results.filter(({ status }) => status === 'fulfilled').length;
}
