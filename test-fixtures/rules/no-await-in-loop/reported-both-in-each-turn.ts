// Each turn does its two loads at once already; the turns themselves still wait for each other.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function accounts(ids: readonly string[]): Promise<unknown[]> {
  const accounts: unknown[] = [];
  for (const id of ids) {
    const [user, orders] = await Promise.all([loadUser(id), loadOrders(id)]);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop
    accounts.push({ user, orders });
  }
  return accounts;
}
