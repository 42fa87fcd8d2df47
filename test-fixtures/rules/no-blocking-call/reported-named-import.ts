// A named import, called in an async function.

import { readFileSync } from 'node:fs';

export async function loadTemplate(path: string): Promise<string> {
  const text = readFileSync(path, 'utf8');
//             ^^^^^^^^^^^^ no-blocking-call
  return text;
}
