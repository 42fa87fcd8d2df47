// Patterns on the left: they become patterns inside the tuple.

declare function loadUser(id: string): Promise<{ name: string }>;
declare function loadOrders(userId: string): Promise<string[]>;

export async function greet(id: string): Promise<string> {
  const { name } = await loadUser(id);
  const [latest] = await loadOrders(id);
//                 ^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  return `${name}, about ${latest}`;
}
