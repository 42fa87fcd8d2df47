// Once aborted, the second is not started.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string, signal: AbortSignal): Promise<string> {
  const user = await loadUser(id);
  signal.throwIfAborted();
  const orders = await loadOrders(id);
  return user + orders;
}
