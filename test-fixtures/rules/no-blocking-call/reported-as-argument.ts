// The result is an argument of another call.

import { readFileSync } from 'node:fs';

export async function loadSettings(path: string): Promise<unknown> {
  return JSON.parse(readFileSync(path, 'utf8'));
//                  ^^^^^^^^^^^^ no-blocking-call
}
