// The catch handles what is before it; the then behind it makes a new promise that can fail.

declare function loadOrders(userId: string): Promise<string[]>;

export function showOrders(userId: string): void {
  loadOrders(userId).catch(() => []).then((orders) => console.log(orders));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-floating-promises
}
