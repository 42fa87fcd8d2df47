// The name in the file is not the name of the API.

import { readFileSync as slurp } from 'node:fs';

export async function loadTemplate(path: string): Promise<string> {
  return slurp(path, 'utf8');
//       ^^^^^ no-blocking-call
}
