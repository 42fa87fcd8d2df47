// One handler for the success; the failure, and whatever the handler throws, has none.

declare function loadOrders(userId: string): Promise<string[]>;

export async function showOrders(userId: string): Promise<void> {
  await loadOrders(userId).then((orders) => console.log(orders));
}
