// In an async callback; the callback is a function of its own.

declare function onRequest(handler: (id: string) => Promise<string>): void;
declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

onRequest(async (id) => {
  const user = await loadUser(id);
  const orders = await loadOrders(id);
//               ^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  return user + orders;
});

export {};
