// The signal was for connecting; what is returned, or waits for an event, runs later.

interface Client {
  readonly get: (path: string) => Promise<Response>;
  on(event: 'message', listener: () => void): void;
}

declare function connect(url: string, options: { signal: AbortSignal }): Promise<Client>;

export async function createClient(url: string, signal: AbortSignal): Promise<Client['get']> {
  const client = await connect(url, { signal });
  client.on('message', async () => {
    await fetch(`${url}/seen`, { method: 'POST' });
  });
  return async (path) => await fetch(`${url}${path}`);
}
