// Added up is a property of what was loaded.

declare function loadText(name: string): Promise<string>;

export async function totalLength(names: readonly string[]): Promise<number> {
  let length = 0;
  for (const name of names) length += (await loadText(name)).length;
//                                     ^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (likely)
  return length;
}
