// A near miss: who may see them was asked before; what is loaded then only reads.

import { readFile } from 'node:fs/promises';

export async function salaries(may: boolean): Promise<string> {
  if (!may) throw new Error('not for you');
  const salaries = await readFile('salaries.csv', 'utf8');
  const names = await readFile('names.csv', 'utf8');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  return names + salaries;
}
