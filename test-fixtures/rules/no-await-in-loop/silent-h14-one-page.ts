// One page of a browser driver: each turn leads it elsewhere.

interface Page {
  goto(url: string): Promise<void>;
  getTitle(): Promise<string>;
}

export async function titles(page: Page, urls: readonly string[]): Promise<string[]> {
  const titles: string[] = [];
  for (const url of urls) {
    await page.goto(url);
    titles.push(await page.getTitle());
  }
  return titles;
}
