// The loop stands still until the other program has ended.

import { execFileSync, spawnSync } from 'node:child_process';

export async function currentCommit(): Promise<string> {
  spawnSync('git', ['fetch']);
//^^^^^^^^^ no-blocking-call
  return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' });
//       ^^^^^^^^^^^^ no-blocking-call
}
