// Handed to `map` by name, the helper runs during the async function too.

import { readFileSync } from 'node:fs';

function readTemplate(path: string): string {
  return readFileSync(path, 'utf8');
}

export async function loadTemplates(paths: readonly string[]): Promise<string[]> {
  return paths.map(readTemplate);
//                 ^^^^^^^^^^^^ no-blocking-call
}
