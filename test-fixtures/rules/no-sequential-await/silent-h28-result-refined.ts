// The second result takes the place of the first, and is made from it.

declare function loadDraft(id: string): Promise<string>;
declare function loadReview(draft: string): Promise<string>;

export async function text(id: string): Promise<string> {
  let text = await loadDraft(id);
  text = await loadReview(text);
  return text;
}
