// The result is an argument of another call.

import { readFile } from 'node:fs/promises';

export async function loadSettings(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
