// The same with a function of one's own that does nothing but wait.

const sleep = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs));

declare function loadPage(url: string): Promise<string>;

export async function pages(urls: readonly string[]): Promise<string[]> {
  const pages: string[] = [];
  for (const url of urls) {
    await sleep(500);
    pages.push(await loadPage(url));
  }
  return pages;
}
