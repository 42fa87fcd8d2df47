// Streams have a promise form, too. `node:` is written as the file does.

import { createReadStream, createWriteStream } from 'fs';
import { pipeline } from 'stream';

export function copy(from: string, to: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (): void => resolve();
    createReadStream(from).on('error', reject).pipe(createWriteStream(to)).on('finish', done);
  });
}

export async function pack(from: NodeJS.ReadableStream, to: NodeJS.WritableStream): Promise<void> {
  await new Promise<void>((resolve, reject) => {
//      ^^^^^^^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `stream.pipeline`. `pipeline` of `node:stream/promises` gives one by itself.
    pipeline(from, to, (error) => {
      if (error) return reject(error);
      resolve();
    });
  });
}
