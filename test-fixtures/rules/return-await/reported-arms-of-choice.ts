// Each arm of a conditional expression is returned.

declare function loadDraft(id: string): Promise<string>;
declare function loadPublished(id: string): Promise<string>;

export async function text(id: string, isDraft: boolean): Promise<string> {
  try {
    return isDraft ? loadDraft(id) : loadPublished(id);
//                   ^^^^^^^^^^^^^ return-await: The promise of `loadDraft` is returned while it is pending: the `catch` does not hear of its failure. Write `return await`.
//                                   ^^^^^^^^^^^^^^^^^ return-await: The promise of `loadPublished` is returned while it is pending: the `catch` does not hear of its failure. Write `return await`.
  } catch {
    return '';
  }
}
