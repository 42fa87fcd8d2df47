// Nothing is saved before all are there: when one cannot be loaded, none is.

async function loadOrder(id: string): Promise<string> {
  return await (await fetch(`https://shop.example/orders/${id}`)).text();
}

async function charge(order: string): Promise<void> {
  await fetch('https://bank.example/charges', { method: 'POST', body: order });
}

declare function loadUser(id: string): Promise<string>;
declare function saveUser(user: string): Promise<void>;

export async function chargeAll(ids: readonly string[]): Promise<void> {
  const orders = await Promise.all(ids.map((id) => loadOrder(id)));
  await Promise.all(orders.map((order) => charge(order)));
}

export async function copyAll(ids: readonly string[]): Promise<void> {
  const users = await Promise.all(ids.map((id) => loadUser(id)));
  await Promise.all(users.map((user) => saveUser(user)));
}
