// The key comes along with what was loaded for it.

import { readFile } from 'node:fs/promises';

export async function sizes(paths: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const { path, length } of await Promise.all(paths.map(async (path) => {
    const { length } = await readFile(path);
    return { path, length };
  }))) {
    sizes.set(path, length);
  }
  return sizes;
}
