// What `var` declares is there behind the loop, too: there is no quick fix.

import { readFile } from 'node:fs/promises';

export async function lastOf(paths: readonly string[]): Promise<string> {
  const texts: string[] = [];
  for (var path of paths) {
    texts.push(await readFile(path, 'utf8'));
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (proven)
  }
  return `${path!}: ${texts.at(-1)}`;
}

export async function sizeOf(paths: readonly string[]): Promise<string> {
  let size = 0;
  for (const path of paths) {
    var text = await readFile(path, 'utf8');
    size += text.length;
  }
  return `${size}, last ${text!}`;
}
