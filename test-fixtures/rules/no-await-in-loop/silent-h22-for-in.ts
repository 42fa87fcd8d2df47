// `for in` also visits what is inherited, and leaves out what is deleted on the way.

declare function loadText(key: string): Promise<string>;

export async function texts(keys: object): Promise<string[]> {
  const texts: string[] = [];
  for (const key in keys) {
    texts.push(await loadText(key));
  }
  return texts;
}
