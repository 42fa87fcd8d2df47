// Taken out of the namespace once, called later.

import * as fs from 'node:fs';

const { statSync } = fs;

export async function fileSize(path: string): Promise<number> {
  return statSync(path).size;
//       ^^^^^^^^ no-blocking-call
}
