// A signal, of one's own or of the caller.

export async function prices(url: string, signal: AbortSignal): Promise<Response> {
  await fetch(url, { signal });
  return await fetch(url, { signal: AbortSignal.timeout(5_000) });
}
