// Awaited in a loop. That one of them may fail unheard meanwhile is another rule's matter.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const tasks = ids.map((id) => loadName(id));
  const names: string[] = [];
  for (const task of tasks) names.push(await task);
  return names;
}
