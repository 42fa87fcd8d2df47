// Closed on both ways that somebody wrote, and on none that a failure takes.

import { open } from 'node:fs/promises';

export async function size(path: string): Promise<number | undefined> {
  await using handle = await open(path);
  const stats = await handle.stat();
  if (!stats.isFile()) {
    return undefined;
  }
  return stats.size;
}
