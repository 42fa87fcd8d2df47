// Declared so that every way gives it back.

import { open } from 'node:fs/promises';

export async function size(path: string): Promise<number> {
  await using handle = await open(path);
  const { size: bytes } = await handle.stat();
  if (bytes === 0) throw new Error('empty');
  return bytes;
}
