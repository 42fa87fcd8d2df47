// The turns append to one file, in the order of the items.

import { appendFile, readFile } from 'node:fs/promises';

export async function join(paths: readonly string[], target: string): Promise<void> {
  for (const path of paths) {
    const text = await readFile(path, 'utf8');
    await appendFile(target, text);
  }
}
