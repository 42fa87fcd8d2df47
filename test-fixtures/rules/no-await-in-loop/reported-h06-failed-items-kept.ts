// The handler needs the item of its turn, which does not come along with a failure: there is no quick fix.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<readonly [string[], string[]]> {
  const names: string[] = [];
  const missing: string[] = [];
  for (const id of ids) {
    try {
      names.push(await loadName(id));
//               ^^^^^^^^^^^^^^^^^^ no-await-in-loop: (likely)
    } catch {
      missing.push(id);
    }
  }
  return [names, missing];
}
