// The same in an object: its properties keep the order in which they came, too.

declare function loadText(code: string): Promise<string>;

export async function texts(codes: readonly string[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { code, result } of await Promise.all(codes.map(async (code) => ({ code, result: await loadText(code) })))) {
    texts[code] = result;
  }
  return texts;
}
