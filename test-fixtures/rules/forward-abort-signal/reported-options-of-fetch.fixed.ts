// Options that lack only the signal.

export async function order(body: string, { signal }: { signal: AbortSignal }): Promise<unknown> {
  const response = await fetch('https://shop.example/orders', {
    signal,
    method: 'POST',
    body,
  });
  return await response.json();
}
