// What comes after the lock is safe only because of it.

interface Lock {
  acquire(): Promise<void>;
  release(): void;
}
declare function loadOrders(id: string): Promise<string>;

export async function orders(lock: Lock, id: string): Promise<string> {
  await lock.acquire();
  const orders = await loadOrders(id);
  lock.release();
  return orders;
}
