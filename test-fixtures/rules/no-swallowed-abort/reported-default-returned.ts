// The caller that has given up is told that there are no prices.

interface Options {
  readonly signal: AbortSignal;
}

export async function prices(url: string, options: Options): Promise<readonly number[]> {
  try {
    const response = await fetch(url, { signal: options.signal });
    return (await response.json()) as number[];
  } catch {
//  ^^^^^ no-swallowed-abort: `options.signal`
    return [];
  }
}
