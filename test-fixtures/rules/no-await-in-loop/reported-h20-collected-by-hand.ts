// A near miss: the same as `Array.fromAsync`, by hand, over what only reads.

import { readFile } from 'node:fs/promises';

export async function texts(paths: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const path of paths) texts.push(await readFile(path, 'utf8'));
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (proven)
  return texts;
}
