// A set has no `map`, but it can be walked through.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: ReadonlySet<string>): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    names.push(await loadName(id));
//             ^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  return names;
}
