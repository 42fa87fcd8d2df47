// Nothing here says what the options may hold beside the body: their type does.

export async function order(options: RequestInit): Promise<unknown> {
  const response = await fetch('https://shop.example/orders', { signal: options.signal, method: 'POST', body: options.body });
  return await response.json();
}
