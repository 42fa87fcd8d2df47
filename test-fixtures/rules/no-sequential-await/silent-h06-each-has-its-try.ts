// Each failure has a handler of its own.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  let user = 'unknown';
  let orders = 'none';
  try {
    user = await loadUser(id);
  } catch {
    console.warn('no user');
  }
  try {
    orders = await loadOrders(id);
  } catch {
    console.warn('no orders');
  }
  return user + orders;
}
