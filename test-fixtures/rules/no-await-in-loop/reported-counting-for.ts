// Counted through the indices of an array.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (let index = 0; index < ids.length; index += 1) {
    names.push(await loadName(ids[index]!));
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  return names;
}
