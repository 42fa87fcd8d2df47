// The first has a handler, the second leaves its failure to the caller.

declare function loadPreferences(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  let preferences = 'default';
  try {
    preferences = await loadPreferences(id);
  } catch {
    preferences = 'default';
  }
  const orders = await loadOrders(id);
  return preferences + orders;
}
