// A synchronous function that blocks; nothing here calls it. Another fixture imports it.

import { readFileSync } from 'node:fs';

export function readSettings(path: string): string {
  return readFileSync(path, 'utf8');
}
