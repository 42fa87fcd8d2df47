// One file handle has one position.

import type { FileHandle } from 'node:fs/promises';

export async function records(file: FileHandle, lengths: readonly number[]): Promise<number[]> {
  const records: number[] = [];
  for (const length of lengths) {
    const { bytesRead } = await file.read({ length });
    records.push(bytesRead);
  }
  return records;
}
