// A turn that is skipped has already started its task.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    const nameTask = loadName(id);
//                   ^^^^^^^^^^^^ no-unawaited-task
    if (id === '') continue;
    names.push(await nameTask);
  }
  return names;
}
