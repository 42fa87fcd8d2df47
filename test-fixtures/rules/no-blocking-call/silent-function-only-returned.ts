// The inner function is made here and called by somebody else.

import { readFileSync } from 'node:fs';

export async function templateLoader(folder: string): Promise<(name: string) => string> {
  return (name) => readFileSync(`${folder}/${name}`, 'utf8');
}
