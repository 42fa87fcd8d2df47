// Nothing async calls it, in this file or another.

import { readFileSync } from 'node:fs';

export function loadTemplate(path: string): string {
  return readFileSync(path, 'utf8');
}
