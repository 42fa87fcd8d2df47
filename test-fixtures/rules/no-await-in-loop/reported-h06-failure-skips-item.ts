// What cannot be loaded is left out. Each turn has its own handler, and would keep it inside an async arrow.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    try {
      names.push(await loadName(id));
//               ^^^^^^^^^^^^^^^^^^ no-await-in-loop
    } catch {
      continue;
    }
  }
  return names;
}
