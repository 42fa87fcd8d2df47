// No promise form of its own: `promisify` makes one.

import { gzip } from 'node:zlib';
import { promisify } from 'node:util';

export async function pack(text: string): Promise<number> {
  const packed = await promisify(gzip)(text);
  return packed.length;
}
