// Measures how long each takes; at once, each would also measure the others.

declare function loadPage(url: string): Promise<string>;

export async function durationsMs(urls: readonly string[]): Promise<unknown[]> {
  const durations: unknown[] = [];
  for (const url of urls) {
    const startedMs = performance.now();
    const page = await loadPage(url);
    durations.push({ url, length: page.length, durationMs: performance.now() - startedMs });
  }
  return durations;
}
