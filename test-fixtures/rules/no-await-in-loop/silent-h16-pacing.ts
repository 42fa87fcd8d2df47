// A pause between the requests, out of courtesy.

import { setTimeout } from 'node:timers/promises';

declare function loadPage(url: string): Promise<string>;

export async function pages(urls: readonly string[]): Promise<string[]> {
  const pages: string[] = [];
  for (const url of urls) {
    pages.push(await loadPage(url));
    await setTimeout(500);
  }
  return pages;
}
