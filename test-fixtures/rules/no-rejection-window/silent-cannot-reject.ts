// `allSettled` never rejects: it can be awaited as late as one likes.

declare function saveDraft(text: string): Promise<void>;
declare function loadUser(id: string): Promise<string>;

export async function open(id: string, drafts: readonly string[]): Promise<unknown> {
  const saving = Promise.allSettled(drafts.map((draft) => saveDraft(draft)));
  const user = await loadUser(id);
  const saved = await saving;
  return { user, saved };
}
