// What is awaited here are plain values.

declare function findUser(id: string): string;
declare function findOrders(id: string): string;

export async function account(id: string): Promise<string> {
  const userTask = findUser(id);
  const ordersTask = findOrders(id);
  const user = await userTask;
  const orders = await ordersTask;
  return user + orders;
}
