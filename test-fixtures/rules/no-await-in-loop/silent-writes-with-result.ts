// The result is collected, and still it is a write.

declare function createUser(name: string): Promise<string>;

export async function createAll(names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    ids.push(await createUser(name));
  }
  return ids;
}
