// The signal of the function around, whose callback runs while it runs.

declare function traced<Result>(name: string, work: () => Promise<Result>): Promise<Result>;

export async function price(item: string, abortSignal: AbortSignal): Promise<Response> {
  const load = async (path: string): Promise<Response> => await fetch(path, { signal: abortSignal });
  return await traced('price', async () => await load(`https://shop.example/${item}`));
}
