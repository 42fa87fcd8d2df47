// The same in an object: its properties keep the order in which they came, too.

declare function loadText(code: string): Promise<string>;

export async function texts(codes: readonly string[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const code of codes) {
    texts[code] = await loadText(code);
//                ^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (likely)
  }
  return texts;
}
