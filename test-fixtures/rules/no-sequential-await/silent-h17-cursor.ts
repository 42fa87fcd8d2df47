// The first page says where the second begins.

declare function loadPage(cursor?: string): Promise<{ rows: string[]; next: string }>;

export async function firstTwoPages(): Promise<string[]> {
  const first = await loadPage();
  const second = await loadPage(first.next);
  return [...first.rows, ...second.rows];
}
