// `then` with one handler and `finally` pass the failure on: they are no handlers of it.

declare function loadUser(id: string): Promise<{ name: string }>;
declare function loadOrders(id: string): Promise<string[]>;
declare function hideSpinner(): void;

export async function account(id: string): Promise<string> {
  const nameTask = loadUser(id).then((user) => user.name);
  const ordersTask = loadOrders(id).finally(hideSpinner);
  const name = await nameTask;
  const orders = await ordersTask;
//               ^^^^^^^^^^^^^^^^ no-rejection-window
  return `${name}: ${orders.length}`;
}
