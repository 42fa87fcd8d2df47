// Types run nothing.

import type { readFileSync } from 'node:fs';

type Reader = typeof readFileSync;

export async function load(read: Reader): Promise<boolean> {
  return typeof read === 'function';
}
