// The author has said that it is meant.

import { open } from 'node:fs/promises';

export async function sizeOnce(path: string): Promise<number> {
  // async-lens-disable-next-line prefer-await-using -- the process ends behind it
  const handle = await open(path);
  const { size } = await handle.stat();
  await handle.close();
  return size;
}
