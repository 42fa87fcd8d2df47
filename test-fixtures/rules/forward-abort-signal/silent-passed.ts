// Passed as it is, under another name, joined with another one, inside of options.

interface LoadOptions { readonly page?: number; readonly signal?: AbortSignal }

declare function load(url: string, options?: LoadOptions): Promise<string>;

export async function all(url: string, options: LoadOptions): Promise<string[]> {
  const { signal } = options;
  const either = signal === undefined ? AbortSignal.timeout(10_000) : AbortSignal.any([signal, AbortSignal.timeout(10_000)]);
  return [
    await load(url, { signal }),
    await load(url, options),
    await load(url, { ...options, page: 2 }),
    await load(url, { page: 3, signal: either }),
  ];
}
