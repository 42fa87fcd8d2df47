// What the options hold is not known here.

export async function prices(url: string, options: RequestInit, request: Request): Promise<Response> {
  await fetch(url, options);
  await fetch(url, { ...options, method: 'PUT' });
  return await fetch(request);
}
