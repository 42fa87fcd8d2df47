// Nobody wants to know when it is done, or what came of it.

import fs from 'node:fs';

export async function finish(path: string): Promise<void> {
  fs.unlink(path, () => {});
  fs.appendFile('log.txt', path, (error) => {
    if (error) console.error(error);
  });
}
