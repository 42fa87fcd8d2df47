// One key may come twice: the later turn still wins, because entries are made in the order of the items.

declare function loadText(language: string): Promise<string>;

export async function texts(languages: readonly { key: string; code: string }[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { key, result } of await Promise.all(languages.map(async ({ key, code }) => ({ key, result: await loadText(code) })))) {
    texts.set(key, result);
  }
  return texts;
}
