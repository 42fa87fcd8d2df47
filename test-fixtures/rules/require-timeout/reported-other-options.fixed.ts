// Options, but none that sets a limit.

export async function order(body: string): Promise<Response> {
  return await fetch('https://shop.example/orders', { signal: AbortSignal.timeout(10_000), method: 'POST', body });
}
