// Compressing in one go on the loop's thread.

import zlib from 'node:zlib';

export async function pack(text: string): Promise<Buffer> {
  return zlib.brotliCompressSync(text);
//       ^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-call
}
