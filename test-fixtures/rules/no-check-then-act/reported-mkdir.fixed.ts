// Somebody else may make the folder in between; `mkdir` can be told that this is fine.

import { mkdir } from 'node:fs/promises';

declare function exists(path: string): Promise<boolean>;

export async function prepare(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
}
