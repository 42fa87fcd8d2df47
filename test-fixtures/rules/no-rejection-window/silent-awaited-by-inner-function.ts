// The inner function runs when somebody calls it; when that is, nobody knows here.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;
declare function onClick(listener: () => Promise<void>): void;

export async function account(id: string, show: (text: string) => void): Promise<string> {
  const ordersTask = loadOrders(id);
  onClick(async () => show(await ordersTask));
  const user = await loadUser(id);
  return user;
}
