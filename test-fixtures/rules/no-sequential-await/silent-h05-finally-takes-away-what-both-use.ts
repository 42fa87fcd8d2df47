// When one fails, `finally` removes the folder while the other still reads from it.

import { readFile, rm } from 'node:fs/promises';

export async function unpacked(folder: string): Promise<string> {
  try {
    const header = await readFile(`${folder}/header`, 'utf8');
    const body = await readFile(`${folder}/body`, 'utf8');
    return header + body;
  } finally {
    await rm(folder, { recursive: true });
  }
}
