// What is behind the handler passes nothing on.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;
declare function hideSpinner(): void;

export async function account(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id).catch((): string[] => []).finally(hideSpinner);
  const user = await userTask;
  const orders = await ordersTask;
  return `${user}: ${orders.length}`;
}
