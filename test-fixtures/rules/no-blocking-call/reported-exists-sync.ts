// It has no drop-in counterpart, and blocks all the same.

import { existsSync } from 'node:fs';

export async function isInstalled(name: string): Promise<boolean> {
  return existsSync(`node_modules/${name}`);
//       ^^^^^^^^^^ no-blocking-call
}
