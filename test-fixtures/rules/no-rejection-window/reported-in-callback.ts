// In an async callback, in variables that could be changed.

declare function onRequest(handler: (id: string) => Promise<string>): void;
declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

onRequest(async (id) => {
  let userTask = loadUser(id);
  let ordersTask = loadOrders(id);
  const user = await userTask;
  const orders = await ordersTask;
//               ^^^^^^^^^^^^^^^^ no-rejection-window
  return user + orders;
});

export {};
