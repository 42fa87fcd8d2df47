// Pages with numbers that are known beforehand; no cursor leads from one to the next.

declare function loadOrdersPage(page: number): Promise<string[]>;

export async function firstTwoPages(): Promise<string[]> {
  const first = await loadOrdersPage(1);
  const second = await loadOrdersPage(2);
//               ^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  return [...first, ...second];
}
