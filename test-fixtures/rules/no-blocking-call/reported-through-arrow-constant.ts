// A helper that is an arrow in a constant.

import { readFileSync } from 'node:fs';

const readSettings = (path: string): string => readFileSync(path, 'utf8');

export async function start(path: string): Promise<string> {
  return readSettings(path);
//       ^^^^^^^^^^^^ no-blocking-call
}
