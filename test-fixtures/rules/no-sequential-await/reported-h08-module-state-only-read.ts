// Both read the same module state; nobody writes it.

const baseUrl = new URL('https://shop.example');

async function loadUser(id: string): Promise<string> {
  const response = await fetch(new URL(`users/${id}`, baseUrl));
  return await response.text();
}

async function loadOrders(id: string): Promise<string> {
  const response = await fetch(new URL(`orders/${id}`, baseUrl));
  return await response.text();
}

export async function account(id: string): Promise<string> {
  const user = await loadUser(id);
  const orders = await loadOrders(id);
//               ^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  return user + orders;
}
