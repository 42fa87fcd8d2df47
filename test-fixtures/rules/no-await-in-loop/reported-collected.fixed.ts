// Each turn loads one item and keeps it; no turn needs another. The name says that it reads.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = await Promise.all(ids.map((id) => loadName(id)));
  return names;
}
