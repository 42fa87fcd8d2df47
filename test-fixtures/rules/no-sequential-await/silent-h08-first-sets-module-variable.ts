// The first writes module state that the second reads.

let token = '';

async function loadToken(): Promise<void> {
  const response = await fetch('https://shop.example/token');
  token = await response.text();
}

async function loadOrders(): Promise<string> {
  const response = await fetch('https://shop.example/orders', { headers: { token } });
  return await response.text();
}

export async function start(): Promise<string> {
  await loadToken();
  const orders = await loadOrders();
  return orders;
}
