// A promise that is only looked at is not waited for.

declare function findDraft(id: string): Promise<string | undefined>;

export async function hasDraft(id: string): Promise<boolean> {
  const draft = findDraft(id);
//              ^^^^^^^^^^^^^ no-unawaited-task
  return draft !== undefined;
}
