// A signal of processes; the signal of a request that came in; a parameter that the author does not want.

declare function load(url: string, options?: { signal?: AbortSignal }): Promise<string>;

export async function stop(url: string, signal: NodeJS.Signals): Promise<string> {
  return (await load(url)) + signal;
}

export async function handle(request: Request): Promise<string> {
  return await load(request.url);
}

export const handlers = { search: async (_: AbortSignal) => await load('/search') };
