// Added up is a property of what was loaded.

declare function loadText(name: string): Promise<string>;

export async function totalLength(names: readonly string[]): Promise<number> {
  let length = 0;
  for (const result of await Promise.all(names.map((name) => loadText(name)))) length += result.length;
  return length;
}
