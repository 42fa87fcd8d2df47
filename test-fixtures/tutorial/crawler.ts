// Lesson: a whole program. Reads addresses from a file, fetches all pages at once through one
// session, survives the pages that fail, and writes the links it finds to another file.

import { appendFile, readFile, writeFile } from 'node:fs/promises';

/** What all requests share. The connections behind `fetch` are one pool already. */
interface Session {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

const LINK = /href="([^"]*)"/g;

/** The text of a page; any answer but a good one is an error for the caller. */
async function fetchHtml(url: string, session: Session): Promise<string> {
  const signal = AbortSignal.any([session.signal, AbortSignal.timeout(10_000)]);
  const response = await fetch(url, { headers: session.headers, signal });
  if (!response.ok) throw new Error(`answered ${response.status} ${response.statusText}`);
  return await response.text();
}

/** The absolute links of a page, none when it cannot be had; rejects only when the session ends. */
async function findLinks(url: string, session: Session): Promise<ReadonlySet<string>> {
  let html: string;
  try {
    html = await fetchHtml(url, session);
  } catch (error) {
    session.signal.throwIfAborted();
    console.error(`${url}: ${error instanceof Error ? error.message : String(error)}`);
    return new Set();
  }
  const links = new Set<string>();
  for (const [, link = ''] of html.matchAll(LINK)) {
    const absolute = URL.parse(link, url);
    if (absolute) links.add(absolute.href);
  }
  return links;
}

/** Appends in one write, so that the lines of two pages never mix. */
async function recordLinks(url: string, session: Session, outputPath: string): Promise<void> {
  const links = await findLinks(url, session);
  if (links.size === 0) return;
  await appendFile(outputPath, Array.from(links, (link) => `${url}\t${link}\n`).join(''));
  console.log(`${url}: ${links.size} links`);
}

export async function crawl(urlsPath: string, outputPath: string): Promise<void> {
  const urls = new Set((await readFile(urlsPath, 'utf8')).split(/\s+/).filter(Boolean));
  await writeFile(outputPath, 'page\tlink\n');
  const session: Session = {
    headers: { 'user-agent': 'async-lens-tutorial' },
    signal: AbortSignal.timeout(60_000),
  };
  await Promise.all(Array.from(urls, (url) => recordLinks(url, session, outputPath)));
//                  ^^^^^^^^^^ no-unbounded-concurrency: For each item of `urls` a connection is opened
}

if (import.meta.main) {
  const [urlsPath = 'urls.txt', outputPath = 'found-urls.txt'] = process.argv.slice(2);
  await crawl(urlsPath, outputPath);
}
