// No promise form of its own: `promisify` makes one.

import { gzip } from 'node:zlib';

export async function pack(text: string): Promise<number> {
  const packed = await new Promise<Buffer>((resolve, reject) => {
//                     ^^^^^^^^^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `zlib.gzip`. `promisify(gzip)` gives one by itself.
    gzip(text, (error, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
  return packed.length;
}
