// The `try` does not help: the second is not awaited yet when it fails, so nothing is thrown here.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string | undefined> {
  try {
    const userTask = loadUser(id);
    const ordersTask = loadOrders(id);
    const user = await userTask;
    const orders = await ordersTask;
//                 ^^^^^^^^^^^^^^^^ no-rejection-window
    return user + orders;
  } catch {
    return undefined;
  }
}
