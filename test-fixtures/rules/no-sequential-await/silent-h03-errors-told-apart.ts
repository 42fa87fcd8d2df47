// The handler asks what failed: with both at once, the first failure in time would win.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;
declare class UserMissing extends Error {}

export async function account(id: string): Promise<string> {
  try {
    const user = await loadUser(id);
    const orders = await loadOrders(id);
    return user + orders;
  } catch (error) {
    if (error instanceof UserMissing) return 'no such user';
    throw error;
  }
}
