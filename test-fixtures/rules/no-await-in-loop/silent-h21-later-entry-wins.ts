// One key may come twice: the later turn is meant to win.

declare function loadText(language: string): Promise<string>;

export async function texts(languages: readonly { key: string; code: string }[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { key, code } of languages) {
    texts.set(key, await loadText(code));
  }
  return texts;
}
