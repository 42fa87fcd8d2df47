// The first that is missing ends it, and nothing behind it is loaded.

declare function findName(id: string): Promise<string | undefined>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    const name = await findName(id);
    if (name === undefined) throw new Error(`no name for ${id}`);
    names.push(name);
  }
  return names;
}
