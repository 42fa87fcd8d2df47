// Something is asked of the result: what is awaited needs parentheses.

import { readFileSync } from 'node:fs';

export async function currentVersion(): Promise<string> {
  return readFileSync('VERSION', 'utf8').trim();
//       ^^^^^^^^^^^^ no-blocking-call
}
