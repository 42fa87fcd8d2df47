// The catch at the end handles the whole chain.

declare function loadOrders(userId: string): Promise<string[]>;
declare function showOrders(orders: readonly string[]): void;

export function onOpen(userId: string): void {
  loadOrders(userId)
    .then(showOrders)
    .catch((error: unknown) => console.error(error));
}
