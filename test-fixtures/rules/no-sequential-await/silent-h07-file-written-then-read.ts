// The order of two effects on files: a write, then a read.

import { readFile, writeFile } from 'node:fs/promises';

export async function normalise(path: string): Promise<string> {
  await writeFile(path, 'first line\n', { flag: 'a' });
  const text = await readFile(path, 'utf8');
  return text;
}
