// The asynchronous counterpart itself.

import { readFile } from 'node:fs/promises';

export async function loadTemplate(path: string): Promise<string> {
  return await readFile(path, 'utf8');
}
