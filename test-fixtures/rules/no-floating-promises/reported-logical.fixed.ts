// The task is started when the left side lets it.

declare function notifyOwner(orderId: string): Promise<void>;

export async function close(orderId: string, isLarge: boolean): Promise<void> {
  await (isLarge && notifyOwner(orderId));
}
