// Two files, each opened and read for itself.

import { readFile } from 'node:fs/promises';

export async function compare(firstPath: string, secondPath: string): Promise<boolean> {
  const first = await readFile(firstPath, 'utf8');
  const second = await readFile(secondPath, 'utf8');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  return first === second;
}
