// Nothing here says what the options may hold beside the body: their type does.

export async function order(options: RequestInit): Promise<unknown> {
  const response = await fetch('https://shop.example/orders', { method: 'POST', body: options.body });
//                       ^^^^^ forward-abort-signal: Pass `signal: options.signal` on
  return await response.json();
}
