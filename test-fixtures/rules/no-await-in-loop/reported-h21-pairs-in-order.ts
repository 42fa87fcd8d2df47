// Pairs, from which a map is made when all are there: a later pair still wins.

declare function loadText(key: string): Promise<string>;

export async function texts(keys: readonly string[]): Promise<Map<string, string>> {
  const texts: [string, string][] = [];
  for (const key of keys) {
    texts.push([key, await loadText(key)]);
//                   ^^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  return new Map(texts);
}
