// Streams have a promise form, too. `node:` is written as the file does.

import { createReadStream, createWriteStream } from 'fs';
import { pipeline } from 'stream/promises';

export function copy(from: string, to: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (): void => resolve();
    createReadStream(from).on('error', reject).pipe(createWriteStream(to)).on('finish', done);
  });
}

export async function pack(from: NodeJS.ReadableStream, to: NodeJS.WritableStream): Promise<void> {
  await pipeline(from, to);
}
