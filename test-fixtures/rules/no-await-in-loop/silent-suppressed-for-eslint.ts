// The directive of the rule's namesake holds here too.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    // eslint-disable-next-line no-await-in-loop
    names.push(await loadName(id));
  }
  return names;
}
