// The function is not async: there is nothing to await with, but the failure is lost all the same.

declare function sendReceipt(orderId: string): Promise<void>;

export function completeOrder(orderId: string): void {
  sendReceipt(orderId);
//^^^^^^^^^^^^^^^^^^^^ no-floating-promises
}
