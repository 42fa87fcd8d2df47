// The callback form is used elsewhere: both keep a name.

import { stat } from 'node:fs';
import { stat as statAsync } from 'node:fs/promises';

export async function sizeOf(path: string): Promise<number> {
  const { size } = await statAsync(path);
  return size;
}

export function watchSize(path: string, tell: (size: number) => void): void {
  stat(path, (error, stats) => tell(error === null ? stats.size : 0));
}
