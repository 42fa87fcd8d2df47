// One arm awaits it, the other does not.

declare function loadName(id: string): Promise<string>;

export async function title(id: string, isPublic: boolean): Promise<string> {
  const nameTask = loadName(id);
//                 ^^^^^^^^^^^^ no-unawaited-task
  return isPublic ? await nameTask : 'somebody';
}
