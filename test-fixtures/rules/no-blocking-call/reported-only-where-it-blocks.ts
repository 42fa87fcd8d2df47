// An async function that blocks is reported itself; those who await it are not.

import { readFileSync } from 'node:fs';

async function loadSettings(path: string): Promise<string> {
  return readFileSync(path, 'utf8');
//       ^^^^^^^^^^^^ no-blocking-call
}

export async function start(): Promise<string> {
  return await loadSettings('settings.json');
}
