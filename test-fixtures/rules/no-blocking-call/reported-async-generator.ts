// An async generator runs on the loop as well.

import { readFileSync } from 'node:fs';

export async function* templates(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) yield readFileSync(path, 'utf8');
//                                ^^^^^^^^^^^^ no-blocking-call
}
