// The array begins with something: what the turns bring comes behind it.

declare function loadName(id: string): Promise<string>;

export async function choices(ids: readonly string[]): Promise<string[]> {
  const choices = ['everybody'];
  for (const id of ids) {
    choices.push(await loadName(id));
//               ^^^^^^^^^^^^^^^^^^ no-await-in-loop: (likely)
  }
  return choices;
}
