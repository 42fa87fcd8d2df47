// Somebody else may make the folder in between; `mkdir` can be told that this is fine.

import { mkdir } from 'node:fs/promises';

declare function exists(path: string): Promise<boolean>;

export async function prepare(folder: string): Promise<void> {
  if (!(await exists(folder))) {
//            ^^^^^^^^^^^^^^ no-check-then-act: Between `exists` and `mkdir`, `folder` can come or go
    await mkdir(folder);
  }
}
