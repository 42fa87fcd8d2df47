// Each computes, but also waits: the waiting can overlap.

import { readFile } from 'node:fs/promises';

async function countWords(path: string): Promise<number> {
  const text = await readFile(path, 'utf8');
  return text.split(/\s+/).length;
}

export async function compare(): Promise<number> {
  const old = await countWords('old.txt');
  const current = await countWords('current.txt');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  return current - old;
}
