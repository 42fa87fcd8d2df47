// Started and awaited anew in each turn.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function print(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const userTask = loadUser(id);
    const ordersTask = loadOrders(id);
    const user = await userTask;
    const orders = await ordersTask;
//                 ^^^^^^^^^^^^^^^^ no-rejection-window
    console.log(user, orders);
  }
}
