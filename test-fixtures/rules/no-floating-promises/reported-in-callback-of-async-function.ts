// The statement belongs to the callback, which is not async, though the function around it is.

declare function saveOrder(order: string): Promise<void>;
declare function loadOrders(): Promise<string[]>;

export async function copyOrders(): Promise<void> {
  const orders = await loadOrders();
  orders.forEach((order) => {
    saveOrder(order);
//  ^^^^^^^^^^^^^^^^ no-floating-promises
  });
}
