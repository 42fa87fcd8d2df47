// A set has no `map`, but it can be walked through.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: ReadonlySet<string>): Promise<string[]> {
  const names: string[] = await Promise.all(Array.from(ids, (id) => loadName(id)));
  return names;
}
