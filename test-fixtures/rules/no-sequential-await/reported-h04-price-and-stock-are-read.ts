// A near miss: the second only reads, so it may run although the first fails.

import { readFile } from 'node:fs/promises';

export async function offer(item: string): Promise<string> {
  const price = await readFile(`prices/${item}`, 'utf8');
  const stock = await readFile(`stock/${item}`, 'utf8');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  return `${price} (${stock})`;
}
