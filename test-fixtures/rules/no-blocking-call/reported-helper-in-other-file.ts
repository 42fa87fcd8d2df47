// @file silent-helper-module.ts
// The helper comes from another file.

import { readSettings } from './silent-helper-module.ts';

export async function start(path: string): Promise<string> {
  return readSettings(path);
//       ^^^^^^^^^^^^ no-blocking-call: readFileSync
}
