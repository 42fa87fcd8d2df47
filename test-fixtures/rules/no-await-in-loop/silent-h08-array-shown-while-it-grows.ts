// Somebody else has the array already and shows how it grows.

declare function loadName(id: string): Promise<string>;
declare function showLive(names: readonly string[]): void;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  showLive(names);
  for (const id of ids) {
    names.push(await loadName(id));
  }
  return names;
}
