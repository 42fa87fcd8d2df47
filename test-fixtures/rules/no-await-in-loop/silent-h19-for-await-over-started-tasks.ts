// The tasks run already; that one of them may fail unheard is another rule's finding.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for await (const name of ids.map((id) => loadName(id))) {
    names.push(name);
  }
  return names;
}
