// Only some turns load; which ones does not depend on the others.

declare function loadOrders(userId: string): Promise<string[]>;

export async function ordersOfActive(users: readonly { id: string; isActive: boolean }[]): Promise<string[][]> {
  const orders: string[][] = [];
  for (const user of users) {
    if (user.isActive) orders.push(await loadOrders(user.id));
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  return orders;
}
