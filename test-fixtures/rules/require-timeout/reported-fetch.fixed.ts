// No limit and no signal.

export async function prices(): Promise<unknown> {
  const response = await fetch('https://shop.example/prices', { signal: AbortSignal.timeout(10_000) });
  return await response.json();
}
