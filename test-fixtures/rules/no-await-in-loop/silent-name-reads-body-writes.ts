// The name says read; the body, which is known, writes a file.

import { readFile, writeFile } from 'node:fs/promises';

async function loadCounter(path: string): Promise<number> {
  const count = Number(await readFile(path, 'utf8'));
  await writeFile(path, String(count + 1));
  return count;
}

export async function next(paths: readonly string[]): Promise<number[]> {
  const counts: number[] = [];
  for (const path of paths) {
    counts.push(await loadCounter(path));
  }
  return counts;
}
