// Nothing of this program runs in between.

import { existsSync, readFileSync } from 'node:fs';

export function settings(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  return '{}';
}
