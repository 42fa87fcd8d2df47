// A synchronous function called where it stands runs during the async function.

import { readFileSync } from 'node:fs';

export async function start(): Promise<string> {
  const banner = (() => readFileSync('banner.txt', 'utf8'))();
//                      ^^^^^^^^^^^^ no-blocking-call
  return banner;
}
