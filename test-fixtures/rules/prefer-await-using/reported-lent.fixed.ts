// Lent to a call that is waited for: it still belongs here.

import { open, type FileHandle } from 'node:fs/promises';

declare function writeHeader(handle: FileHandle): Promise<void>;

export async function create(path: string): Promise<void> {
  await using handle = await open(path, 'w');
  await writeHeader(handle);
}
