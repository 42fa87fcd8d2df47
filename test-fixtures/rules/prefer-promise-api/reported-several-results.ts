// Of several results, `promisify` makes one object: no fix.

import { exec } from 'node:child_process';

export function output(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
//       ^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `child_process.exec`. `promisify(exec)` gives one by itself, with all results in one object.
    exec(command, (error, stdout, stderr) => {
      if (error) {
        reject(error);
      } else {
        resolve(stdout === '' ? stderr : stdout);
      }
    });
  });
}
