// What cannot be loaded is left out. Each turn has its own handler, and would keep it inside an async arrow.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const settled of await Promise.allSettled(ids.map(async (id) => await loadName(id)))) {
    try {
      if (settled.status === 'rejected') throw settled.reason;
      names.push(settled.value);
    } catch {
      continue;
    }
  }
  return names;
}
