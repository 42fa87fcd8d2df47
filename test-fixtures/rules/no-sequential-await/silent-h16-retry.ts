// The second try is made because the first has failed.

declare function loadOrders(id: string): Promise<string>;

export async function orders(id: string): Promise<string> {
  try {
    const first = await loadOrders(id);
    return first;
  } catch {
    const second = await loadOrders(id);
    return second;
  }
}
