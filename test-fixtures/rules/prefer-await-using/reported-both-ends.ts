// Closed on both ways that somebody wrote, and on none that a failure takes.

import { open } from 'node:fs/promises';

export async function size(path: string): Promise<number | undefined> {
  const handle = await open(path);
//      ^^^^^^ prefer-await-using: When `stat` rejects
  const stats = await handle.stat();
  if (!stats.isFile()) {
    await handle.close();
    return undefined;
  }
  await handle.close();
  return stats.size;
}
