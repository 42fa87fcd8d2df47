// The callback runs during the async function, once for every path.

import { readFileSync } from 'node:fs';

export async function loadTemplates(paths: readonly string[]): Promise<string[]> {
  return paths.map((path) => readFileSync(path, 'utf8'));
//                           ^^^^^^^^^^^^ no-blocking-call
}
