// Disposed of at the end of the turn.

interface Page extends Disposable { text(): Promise<string>; readonly isLast: boolean }

export async function lastText(pages: Iterable<Page>): Promise<string> {
  for (using page of pages) {
    if (page.isLast) return await page.text();
  }
  return '';
}
