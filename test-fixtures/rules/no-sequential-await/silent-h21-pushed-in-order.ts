// Each result is put in its place as it comes.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function lines(id: string): Promise<string[]> {
  const lines: string[] = [];
  lines.push(await loadUser(id));
  lines.push(await loadOrders(id));
  return lines;
}
