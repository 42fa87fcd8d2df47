// no-unsettled-promise tells of the second call.

import { readFile } from 'node:fs';

export function content(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    readFile(path, 'utf8', (error, text) => {
      if (error) reject(error);
      resolve(text);
    });
  });
}
