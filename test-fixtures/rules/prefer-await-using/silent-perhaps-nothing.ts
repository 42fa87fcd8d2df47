// Where nothing was opened, nothing is to be closed.

import { open, type FileHandle } from 'node:fs/promises';

declare function openIfThere(path: string): Promise<FileHandle | undefined>;

export async function close(path: string): Promise<boolean> {
  const handle = await openIfThere(path);
  if (!handle) return false;
  await handle.close();
  return true;
}

export async function closeBoth(path: string): Promise<void> {
  const handle = await openIfThere(path);
  await handle?.close();
  await open(path).then((other) => other.close());
}
