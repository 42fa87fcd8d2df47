// Pairs, from which a map is made when all are there: a later pair still wins.

declare function loadText(key: string): Promise<string>;

export async function texts(keys: readonly string[]): Promise<Map<string, string>> {
  const texts: [string, string][] = await Promise.all(keys.map(async (key) => [key, await loadText(key)]));
  return new Map(texts);
}
