// The function is named, not called.

import { readFile, readFileSync } from 'node:fs';

export async function readers(): Promise<object> {
  return { readFile, readFileSync };
}
