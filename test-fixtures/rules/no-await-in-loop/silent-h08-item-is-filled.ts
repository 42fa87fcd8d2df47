// Each turn writes into its item. One item may stand in the list twice, and others may hold it.

interface User {
  readonly id: string;
  orders?: readonly string[];
}
declare function loadOrders(userId: string): Promise<string[]>;

export async function fill(users: readonly User[]): Promise<void> {
  for (const user of users) {
    user.orders = await loadOrders(user.id);
  }
}
