// The whole wrapper does what `fs.promises` has already.

import fs from 'node:fs';

export function settings(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
//       ^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `fs.readFile`. `readFile` of `node:fs/promises` gives one by itself.
    fs.readFile(path, 'utf8', (error, text) => {
      if (error) {
        reject(error);
        return;
      }
      resolve(text);
    });
  });
}
