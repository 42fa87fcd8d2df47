// The second is no async function and may throw while the array is built, leaving the first alone.

async function loadUser(id: string): Promise<string> {
  const response = await fetch(`https://shop.example/users/${id}`);
  return await response.text();
}

function loadOrders(id: string): Promise<Response> {
  if (id === '') throw new RangeError('an id is needed');
  return fetch(`https://shop.example/orders/${id}`);
}

export async function account(id: string): Promise<unknown> {
  const user = await loadUser(id);
  const orders = await loadOrders(id);
  return { user, orders };
}
