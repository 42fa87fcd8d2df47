// The helper calls itself; the path to the blocking call still ends.

import { readdirSync } from 'node:fs';

function countFiles(folder: string): number {
  let count = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    count += entry.isDirectory() ? countFiles(`${folder}/${entry.name}`) : 1;
  }
  return count;
}

export async function report(folder: string): Promise<void> {
  console.log(countFiles(folder));
//            ^^^^^^^^^^ no-blocking-call
}
