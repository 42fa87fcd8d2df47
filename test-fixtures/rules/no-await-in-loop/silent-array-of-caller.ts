// The array belongs to the caller, who may look at it at any time.

declare function loadName(id: string): Promise<string>;

export async function addNames(ids: readonly string[], names: string[]): Promise<void> {
  for (const id of ids) {
    names.push(await loadName(id));
  }
}
