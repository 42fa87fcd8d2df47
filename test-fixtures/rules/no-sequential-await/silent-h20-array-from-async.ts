// One await, sequential inside: it keeps an order that may be wanted.

declare function loadUser(id: string): Promise<string>;

export async function names(ids: readonly string[]): Promise<string[]> {
  const names = await Array.fromAsync(ids, (id) => loadUser(id));
  return names;
}
