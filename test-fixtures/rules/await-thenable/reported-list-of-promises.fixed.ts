// An await waits for a promise, not for a list of them.

declare function loadPage(url: string): Promise<string>;

export async function pages(urls: readonly string[]): Promise<number> {
  const tasks = urls.map((url) => loadPage(url));
  const loaded = await Promise.all(tasks);
  return loaded.length;
}
