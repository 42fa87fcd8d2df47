// A request that is no GET is a write.

async function loadToken(user: string): Promise<string> {
  const response = await fetch('https://shop.example/tokens', { method: 'POST', body: user });
  return await response.text();
}

async function loadOrders(): Promise<string> {
  const response = await fetch('https://shop.example/orders');
  return await response.text();
}

export async function start(user: string): Promise<string> {
  const token = await loadToken(user);
  const orders = await loadOrders();
  return token + orders;
}
