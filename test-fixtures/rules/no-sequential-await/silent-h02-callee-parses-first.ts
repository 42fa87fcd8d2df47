// The second is no async function, and parsing may throw before it has a promise to give.

async function loadUser(id: string): Promise<string> {
  const response = await fetch(`https://shop.example/users/${id}`);
  return await response.text();
}

function loadOrders(settings: string): Promise<Response> {
  const { shop } = JSON.parse(settings) as { readonly shop: string };
  return fetch(`https://${shop}/orders`);
}

export async function account(id: string, settings: string): Promise<unknown> {
  const user = await loadUser(id);
  const orders = await loadOrders(settings);
  return { user, orders };
}
