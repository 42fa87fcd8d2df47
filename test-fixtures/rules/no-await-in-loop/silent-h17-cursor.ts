// Each page says where the next begins.

interface Page {
  readonly rows: readonly string[];
  readonly next: string | undefined;
}
declare function loadPage(cursor: string | undefined): Promise<Page>;

export async function firstPages(): Promise<string[]> {
  const rows: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 5; page += 1) {
    const loaded = await loadPage(cursor);
    rows.push(...loaded.rows);
    cursor = loaded.next;
  }
  return rows;
}
