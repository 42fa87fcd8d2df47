// Each turn awaits twice, one call inside the other.

import { readFile } from 'node:fs/promises';

async function target(name: string): Promise<string> {
  return await readFile(`links/${name}`, 'utf8');
}

export async function loadAll(names: readonly string[]): Promise<string[]> {
  const targets: string[] = [];
  for (const name of names) {
    targets.push(await target(await target(name)));
//                            ^^^^^^^^^^^^^^^^^^ no-await-in-loop: (proven)
  }
  return targets;
}
