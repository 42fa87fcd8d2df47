// `continue` leaves out an item for what it is. It decides about no other turn.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    if (id === '') continue;
    names.push(await loadName(id));
//             ^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  return names;
}
