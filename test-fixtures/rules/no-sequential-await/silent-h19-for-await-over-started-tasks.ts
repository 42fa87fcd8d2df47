// The tasks run already; that one of them may fail unheard is another rule's finding.

declare function loadUser(id: string): Promise<string>;

export async function names(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of [loadUser('1'), loadUser('2')]) {
    names.push(name);
  }
  return names;
}
