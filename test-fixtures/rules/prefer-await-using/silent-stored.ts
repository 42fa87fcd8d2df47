// Kept for the next one.

import { open, type FileHandle } from 'node:fs/promises';

const opened = new Map<string, FileHandle>();

export async function handleOf(path: string, isKept: boolean): Promise<string> {
  const handle = await open(path);
  if (isKept) {
    opened.set(path, handle);
    return 'kept';
  }
  await handle.close();
  return 'closed';
}
