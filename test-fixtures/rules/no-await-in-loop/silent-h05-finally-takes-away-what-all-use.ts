// When one fails, `finally` removes the folder while the others would still read from it.

import { readFile, rm } from 'node:fs/promises';

export async function unpacked(folder: string, names: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  try {
    for (const name of names) {
      texts.push(await readFile(`${folder}/${name}`, 'utf8'));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return texts;
}
