// Gone already is as good as removed.

import fs, { existsSync } from 'node:fs';

export async function clean(folder: string): Promise<void> {
  await fs.promises.rm(folder, { recursive: true, force: true });
}
