/** What a search looks through. */
export interface Searchable {
  readonly id: string;
  readonly words: readonly string[];
}

/** Ids of those of which a word contains the text, in their order; none for an empty text. */
export function searchIds(items: readonly Searchable[], text: string): readonly string[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  return items.filter(({ words }) => words.some((word) => word.toLowerCase().includes(wanted))).map(({ id }) => id);
}
