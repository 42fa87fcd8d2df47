// A method of what was made with the signal, or of what holds it.

interface Client { get(path: string, options?: { signal?: AbortSignal }): Promise<string> }
interface Context {
  readonly signal: AbortSignal;
  readonly id: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

declare function createClient(options: { signal: AbortSignal }): Client;

export async function run(context: Context): Promise<string> {
  const client = createClient({ signal: context.signal });
  await context.fetch(context.id);
  return await client.get('/orders');
}
