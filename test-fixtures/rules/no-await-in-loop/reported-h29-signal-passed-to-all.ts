// One signal ends all of them; nobody looks at it between the turns.

declare function loadName(id: string, signal: AbortSignal): Promise<string>;

export async function namesOf(ids: readonly string[], signal: AbortSignal): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    names.push(await loadName(id, signal));
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  return names;
}
