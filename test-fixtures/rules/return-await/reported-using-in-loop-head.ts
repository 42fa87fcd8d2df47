// Disposed of at the end of the turn.

interface Page extends Disposable { text(): Promise<string>; readonly isLast: boolean }

export async function lastText(pages: Iterable<Page>): Promise<string> {
  for (using page of pages) {
    if (page.isLast) return page.text();
//                          ^^^^^^^^^^^ return-await: The promise of `page.text` is returned while it is pending: the resource declared above is disposed of before it is done. Write `return await`.
  }
  return '';
}
