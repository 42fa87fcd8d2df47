// How many pages there are is found out on the way.

declare function loadPage(page: number): Promise<string[]>;

export async function allRows(): Promise<string[]> {
  const rows: string[] = [];
  for (let page = 1; ; page += 1) {
    const loaded = await loadPage(page);
    if (loaded.length === 0) return rows;
    rows.push(...loaded);
  }
}
