// Through a namespace: the object belongs to the span.

import * as fs from 'node:fs';

export async function loadTemplate(path: string): Promise<string> {
  return fs.readFileSync(path, 'utf8');
//       ^^^^^^^^^^^^^^^ no-blocking-call: fs.readFileSync
}
