// One way ends before the file is closed.

import { open } from 'node:fs/promises';

export async function firstLine(path: string): Promise<string | undefined> {
  const handle = await open(path);
//      ^^^^^^ prefer-await-using: One way through `firstLine` ends without `handle.close()`
  const { size } = await handle.stat();
  if (size === 0) return undefined;
  const text = await handle.readFile('utf8');
  await handle.close();
  return text;
}
