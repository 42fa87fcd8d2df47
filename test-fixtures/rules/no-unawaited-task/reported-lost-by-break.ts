// The turn that ends the loop has already started its task.

declare function loadName(id: string): Promise<string>;

export async function namesUpTo(ids: readonly string[], last: string): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    const nameTask = loadName(id);
//                   ^^^^^^^^^^^^ no-unawaited-task
    if (id === last) break;
    names.push(await nameTask);
  }
  return names;
}
