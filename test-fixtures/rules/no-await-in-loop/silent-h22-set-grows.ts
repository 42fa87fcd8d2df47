// A set that grows while it is walked through is walked through to its new end.

declare function loadLinks(url: string): Promise<string[]>;

export async function crawl(start: string): Promise<string[][]> {
  const seen = new Set([start]);
  const pages: string[][] = [];
  for (const url of seen) {
    const links = await loadLinks(url);
    pages.push(links);
    for (const link of links) seen.add(link);
  }
  return pages;
}
