// One file handle has one position.

import type { FileHandle } from 'node:fs/promises';

export async function header(file: FileHandle): Promise<number> {
  const name = await file.read({ length: 16 });
  const size = await file.read({ length: 4 });
  return name.bytesRead + size.bytesRead;
}
