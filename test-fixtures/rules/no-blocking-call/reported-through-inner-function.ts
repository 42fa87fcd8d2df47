// The helper stands inside the async function: defining it costs nothing, calling it does.

import { readFileSync } from 'node:fs';

export async function compare(first: string, second: string): Promise<boolean> {
  const readText = (path: string): string => readFileSync(path, 'utf8');
  return readText(first) === readText(second);
//       ^^^^^^^^ no-blocking-call
//                           ^^^^^^^^ no-blocking-call
}
