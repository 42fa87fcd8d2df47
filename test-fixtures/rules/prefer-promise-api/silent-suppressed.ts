// A directive with its reason.

import { readFile } from 'node:fs';

export function content(path: string): Promise<Buffer> {
  // async-lens-disable-next-line prefer-promise-api -- the tests replace `readFile`
  return new Promise((resolve, reject) => readFile(path, (error, data) => error ? reject(error) : resolve(data)));
}
