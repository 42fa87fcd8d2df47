// Lesson: gather with real waiting. The three sleeps become three pages: all are requested before
// the first has arrived, and the lengths are printed in the order of the requests.

const PAGES = [
  'https://nodejs.org/en/about',
  'https://www.typescriptlang.org/docs/',
  'https://developer.mozilla.org/en-US/docs/Web/JavaScript',
] as const;

/** The number of characters of a page. */
async function scrapePage(url: string, signal: AbortSignal): Promise<number> {
  console.log(`scraping ${url}`);
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const text = await response.text();
  return text.length;
}

export async function main(): Promise<void> {
  const signal = AbortSignal.timeout(30_000);
  const lengths = await Promise.all(PAGES.map((url) => scrapePage(url, signal)));
  for (const [index, url] of PAGES.entries()) {
    console.log(`${url}: ${lengths[index]} characters`);
  }
}

if (import.meta.main) await main();
