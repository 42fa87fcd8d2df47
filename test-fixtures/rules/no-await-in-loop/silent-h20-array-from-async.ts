// No loop to be seen, sequential inside: it keeps an order that may be wanted.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  return await Array.fromAsync(ids, (id) => loadName(id));
}
