// The array begins with something: what the turns bring comes behind it.

declare function loadName(id: string): Promise<string>;

export async function choices(ids: readonly string[]): Promise<string[]> {
  const choices = ['everybody'];
  for (const result of await Promise.all(ids.map((id) => loadName(id)))) {
    choices.push(result);
  }
  return choices;
}
