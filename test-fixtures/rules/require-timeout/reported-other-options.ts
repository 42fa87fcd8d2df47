// Options, but none that sets a limit.

export async function order(body: string): Promise<Response> {
  return await fetch('https://shop.example/orders', { method: 'POST', body });
//             ^^^^^ require-timeout
}
