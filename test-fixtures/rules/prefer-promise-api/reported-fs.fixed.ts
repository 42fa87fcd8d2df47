// The whole wrapper does what `fs.promises` has already.

import fs from 'node:fs';

export function settings(path: string): Promise<string> {
  return fs.promises.readFile(path, 'utf8');
}
