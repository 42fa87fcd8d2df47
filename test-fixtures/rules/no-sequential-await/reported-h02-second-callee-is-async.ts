// Both callees are async: what they throw is a rejection, never an exception in the array.

async function loadUser(id: string): Promise<string> {
  const response = await fetch(`https://shop.example/users/${id}`);
  return await response.text();
}

async function loadOrders(id: string): Promise<string> {
  if (id === '') throw new RangeError('an id is needed');
  const response = await fetch(`https://shop.example/orders/${id}`);
  return await response.text();
}

export async function account(id: string): Promise<string> {
  const user = await loadUser(id);
  const orders = await loadOrders(id);
//               ^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  return user + orders;
}
