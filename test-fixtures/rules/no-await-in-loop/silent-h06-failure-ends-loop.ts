// The handler of a turn ends the loop: nothing behind the first failure is loaded.

declare function loadName(id: string): Promise<string>;

export async function namesUpToFailure(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    try {
      names.push(await loadName(id));
    } catch {
      break;
    }
  }
  return names;
}
