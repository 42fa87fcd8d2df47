// One handler for all turns, before and after; it does not ask which of them failed.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  try {
    for (const id of ids) {
      names.push(await loadName(id));
//               ^^^^^^^^^^^^^^^^^^ no-await-in-loop
    }
  } catch (error) {
    throw new Error('no names', { cause: error });
  }
  return names;
}
