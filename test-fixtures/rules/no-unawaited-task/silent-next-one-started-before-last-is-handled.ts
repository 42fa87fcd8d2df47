// While one page is worked on, the next one is loading; the variable is taken over when it has been awaited.

interface Page {
  readonly rows: readonly string[];
  readonly next: string;
}
declare function loadPage(cursor: string): Promise<Page>;
declare function show(rows: readonly string[]): void;

export async function firstPages(count: number): Promise<Page> {
  let loading = loadPage('first');
  for (let shown = 0; shown < count; shown += 1) {
    const page = await loading;
    loading = loadPage(page.next);
    show(page.rows);
  }
  return await loading;
}
