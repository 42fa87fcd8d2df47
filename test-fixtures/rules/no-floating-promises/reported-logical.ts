// The task is started when the left side lets it.

declare function notifyOwner(orderId: string): Promise<void>;

export async function close(orderId: string, isLarge: boolean): Promise<void> {
  isLarge && notifyOwner(orderId);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-floating-promises
}
