// What is declared elsewhere is taken at its word.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string, load: () => Promise<string>): Promise<readonly unknown[]> {
  return await Promise.all([loadUser(id.trim()), loadOrders(id.toUpperCase()), load()]);
}
