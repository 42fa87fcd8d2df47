// Nothing is passed on, and `unlink` gives nothing.

import fs from 'fs';

export async function remove(path: string, isThere: boolean): Promise<void> {
  if (isThere) {
    return fs.promises.unlink(path);
  }
}
