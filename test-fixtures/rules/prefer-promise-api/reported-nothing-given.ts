// Nothing is passed on, and `unlink` gives nothing.

import fs from 'fs';

export async function remove(path: string, isThere: boolean): Promise<void> {
  if (isThere) {
    return new Promise<void>((resolve, reject) => {
//         ^^^^^^^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `fs.unlink`. `unlink` of `node:fs/promises` gives one by itself.
      fs.unlink(path, (error) => {
        if (error) {
          reject(error);
        } else {
          resolve();
        }
      });
    });
  }
}
