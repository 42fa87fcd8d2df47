// `promises` of the module, by import and by member.

import fs, { promises } from 'node:fs';

export async function loadTemplate(path: string): Promise<string> {
  return await promises.readFile(path, 'utf8');
}

export async function removeTemplate(path: string): Promise<void> {
  await fs.promises.rm(path);
}
