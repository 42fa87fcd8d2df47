// One of several events settles it.

import type { Readable } from 'node:stream';

export function ended(stream: Readable): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    stream.once('end', resolve);
    stream.once('close', resolve);
    stream.once('error', reject);
  });
}
