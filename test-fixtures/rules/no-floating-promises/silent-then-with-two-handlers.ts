// Success and failure have a handler each.

declare function loadOrders(userId: string): Promise<string[]>;
declare function showOrders(orders: readonly string[]): void;
declare function showError(error: unknown): void;

export function onOpen(userId: string): void {
  loadOrders(userId).then(showOrders, showError);
}
