// The team says that it may be called: it reads a file that is in memory.

import { readFileSync } from 'node:fs';

/** @nonblocking */
function memoryUsage(): string {
  return readFileSync('/proc/self/statm', 'utf8');
}

export async function report(): Promise<void> {
  console.log(memoryUsage());
}
