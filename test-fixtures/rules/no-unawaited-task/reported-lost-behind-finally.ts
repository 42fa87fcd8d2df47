// `finally` runs on both ways out; only one of them has awaited the task.

declare function loadOrders(id: string): Promise<string[]>;
declare function lock(id: string): boolean;
declare function unlock(id: string): void;

export async function orders(id: string): Promise<string[]> {
  const ordersTask = loadOrders(id);
//                   ^^^^^^^^^^^^^^ no-unawaited-task: nobody awaits `ordersTask` where `lock(id)` does not hold
  try {
    if (!lock(id)) return [];
    return await ordersTask;
  } finally {
    unlock(id);
  }
}
