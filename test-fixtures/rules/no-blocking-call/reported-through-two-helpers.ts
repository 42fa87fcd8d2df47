// Two steps down; marked at the first of them, in the async function.

import { readFileSync } from 'node:fs';

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

function readSettings(folder: string): unknown {
  return JSON.parse(readText(`${folder}/settings.json`));
}

export async function start(folder: string): Promise<unknown> {
  return readSettings(folder);
//       ^^^^^^^^^^^^ no-blocking-call: readFileSync
}
