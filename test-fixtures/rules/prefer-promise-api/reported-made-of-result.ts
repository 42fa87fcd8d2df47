// Something is made of the result: that can stand behind an `await`.

import { readFile } from 'node:fs';

export function lines(path: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
//       ^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `fs.readFile`. `readFile` of `node:fs/promises` gives one by itself: await it, and do the rest behind it.
    readFile(path, 'utf8', (error, text) => {
      if (error) return reject(error);
      const all = text.split('\n');
      resolve(all);
    });
  });
}
