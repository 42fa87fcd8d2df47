// One key may come twice: the later turn still wins, because entries are made in the order of the items.

declare function loadText(language: string): Promise<string>;

export async function texts(languages: readonly { key: string; code: string }[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { key, code } of languages) {
    texts.set(key, await loadText(code));
//                 ^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (likely)
  }
  return texts;
}
