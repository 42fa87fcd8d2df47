// The helper is synchronous and blocks; it is marked where the async function calls it.

import { readFileSync } from 'node:fs';

function readSettings(path: string): string {
  return readFileSync(path, 'utf8');
}

export async function start(path: string): Promise<string> {
  return readSettings(path);
//       ^^^^^^^^^^^^ no-blocking-call: readFileSync
}
