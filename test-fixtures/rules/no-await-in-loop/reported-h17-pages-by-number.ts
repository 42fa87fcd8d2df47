// How many pages there are is known beforehand; no page leads to the next.

declare function loadPageCount(): Promise<number>;
declare function loadPage(page: number): Promise<string[]>;

export async function allPages(): Promise<string[][]> {
  const pageCount = await loadPageCount();
  const pages: string[][] = [];
  for (let page = 1; page <= pageCount; page += 1) {
    pages.push(await loadPage(page));
//             ^^^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  return pages;
}
