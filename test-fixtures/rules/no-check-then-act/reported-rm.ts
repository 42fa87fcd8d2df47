// Gone already is as good as removed.

import fs, { existsSync } from 'node:fs';

export async function clean(folder: string): Promise<void> {
  if (existsSync(folder)) await fs.promises.rm(folder, { recursive: true, force: true });
//    ^^^^^^^^^^^^^^^^^^ no-check-then-act: Between `existsSync` and `fs.promises.rm`, `folder` can come or go
}
