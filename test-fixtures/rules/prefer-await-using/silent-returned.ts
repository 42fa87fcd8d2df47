// Whoever asked for it gives it back; only where it is of no use, it is closed here.

import { open, type FileHandle } from 'node:fs/promises';

export async function openNonEmpty(path: string): Promise<FileHandle | undefined> {
  const handle = await open(path);
  if ((await handle.stat().catch(() => undefined)) !== undefined) return handle;
  await handle.close();
  return undefined;
}
