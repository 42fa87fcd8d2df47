// Something is asked of the result: what is awaited needs parentheses.

import { readFile } from 'node:fs/promises';

export async function currentVersion(): Promise<string> {
  return (await readFile('VERSION', 'utf8')).trim();
}
