// The result travels in an element of an array.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(user: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const results: string[] = [];
  results[0] = await loadUser(id);
  results[1] = await loadOrders(results[0]);
  return results.join();
}
