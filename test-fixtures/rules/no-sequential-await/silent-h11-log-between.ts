// What is printed when is part of the behaviour.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const user = await loadUser(id);
  console.log('user loaded, orders follow');
  const orders = await loadOrders(id);
  return user + orders;
}
