// What a turn finds is worked on by later turns.

declare function loadLinks(url: string): Promise<string[]>;

export async function reachable(start: string): Promise<string[]> {
  const urls = [start];
  const pages: string[][] = [];
  for (const url of urls) {
    const links = await loadLinks(url);
    pages.push(links);
    urls.push(...links);
  }
  return pages.flat();
}
