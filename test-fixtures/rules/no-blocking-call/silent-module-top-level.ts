// At the top of a module, nothing else runs yet.

import { readFileSync } from 'node:fs';

const banner = readFileSync('banner.txt', 'utf8');

export async function start(): Promise<string> {
  return banner;
}
