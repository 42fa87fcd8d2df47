// Each turn brings a list; all of them make one.

declare function loadOrders(shop: string): Promise<string[]>;

export async function allOrders(shops: readonly string[]): Promise<string[]> {
  const orders: string[] = [];
  for (const shop of shops) {
    orders.push(...(await loadOrders(shop)));
//                  ^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  return orders;
}
