// Each turn waits twice, its own chain: one finding, at the first.

export async function pages(urls: readonly URL[]): Promise<string[]> {
  const pages: string[] = [];
  for (const url of urls) {
    const response = await fetch(url);
//                   ^^^^^^^^^^^^^^^^ no-await-in-loop: (proven)
    const text = await response.text();
    pages.push(text);
  }
  return pages;
}
