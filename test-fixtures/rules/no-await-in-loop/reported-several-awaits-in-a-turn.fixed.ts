// Each turn waits twice, its own chain: one finding, at the first.

export async function pages(urls: readonly URL[]): Promise<string[]> {
  const pages: string[] = await Promise.all(urls.map(async (url) => {
    const response = await fetch(url);
    const text = await response.text();
    return text;
  }));
  return pages;
}
