// The key comes along with what was loaded for it.

import { readFile } from 'node:fs/promises';

export async function sizes(paths: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const path of paths) {
    const { length } = await readFile(path);
//                     ^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (proven)
    sizes.set(path, length);
  }
  return sizes;
}
