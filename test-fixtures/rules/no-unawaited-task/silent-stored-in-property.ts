// Stored in an object that others hold.

declare function loadOrders(id: string): Promise<string[]>;

export function prefetch(account: { id: string; orders?: Promise<string[]> }): void {
  const loading = loadOrders(account.id);
  account.orders = loading;
}
