// What the options hold is not known here.

export async function request(url: string, init: RequestInit, signal: AbortSignal): Promise<Response> {
  signal.throwIfAborted();
  await fetch(url, { ...init });
  return await fetch(url, init);
}
