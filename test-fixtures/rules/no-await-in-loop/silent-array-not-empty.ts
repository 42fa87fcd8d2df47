// The array begins with something: what is in it is no longer only what the turns have brought.

declare function loadName(id: string): Promise<string>;

export async function choices(ids: readonly string[]): Promise<string[]> {
  const choices = ['everybody'];
  for (const id of ids) {
    choices.push(await loadName(id));
  }
  return choices;
}
