// Type annotations on the left: a fix has to carry them along.

interface User {
  readonly name: string;
}

declare function loadUser(id: string): Promise<User>;
declare function loadOrders(userId: string): Promise<string[]>;

export async function greet(id: string): Promise<string> {
  const user: User = await loadUser(id);
  const orders: readonly string[] = await loadOrders(id);
//                                  ^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  return `${user.name}: ${orders.length}`;
}
