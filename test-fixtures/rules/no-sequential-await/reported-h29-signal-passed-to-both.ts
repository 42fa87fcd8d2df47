// One signal ends both; nobody looks at it between them.

declare function loadUser(id: string, signal: AbortSignal): Promise<string>;
declare function loadOrders(id: string, signal: AbortSignal): Promise<string>;

export async function account(id: string, signal: AbortSignal): Promise<string> {
  const user = await loadUser(id, signal);
  const orders = await loadOrders(id, signal);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  return user + orders;
}
