// In the second a task can fail while nobody listens, which ends the process. When the first fails it does not even start.

async function loadUser(id: string): Promise<string> {
  const response = await fetch(`https://shop.example/users/${id}`);
  return await response.text();
}

async function loadOrders(id: string): Promise<string> {
  const next = fetch(`https://shop.example/orders/${id}?page=2`);
  const response = await fetch(`https://shop.example/orders/${id}`);
  return (await response.text()) + (await (await next).text());
}

export async function show(id: string): Promise<string> {
  const user = await loadUser(id);
  const orders = await loadOrders(id);
  return user + orders;
}
