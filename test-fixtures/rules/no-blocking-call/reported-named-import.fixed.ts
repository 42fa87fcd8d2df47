// A named import, called in an async function.

import { readFile } from 'node:fs/promises';

export async function loadTemplate(path: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  return text;
}
