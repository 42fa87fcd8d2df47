// The signal is one of the options, which may be missing.

interface LoadOptions {
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

declare function loadOrders(user: string, options?: LoadOptions): Promise<string[]>;

export async function countOrders(users: readonly string[], options?: LoadOptions): Promise<number> {
  const orders = await Promise.all(users.map((user) => loadOrders(user, { signal: options?.signal, limit: options?.limit ?? 10 })));
  return orders.flat().length;
}
