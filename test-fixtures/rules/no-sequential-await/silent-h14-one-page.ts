// One page of a browser driver: what it shows depends on what was done to it.

interface Page {
  goto(url: string): Promise<void>;
  getTitle(): Promise<string>;
  getText(selector: string): Promise<string>;
}

export async function scrape(page: Page, url: string): Promise<string> {
  await page.goto(url);
  const title = await page.getTitle();
  const text = await page.getText('main');
  return title + text;
}
