// The executor does more than one thing.

import { rename, unlink } from 'node:fs';

export function replace(from: string, to: string): Promise<void> {
  return new Promise((resolve, reject) => {
    unlink(to, () => {
      rename(from, to, (error) => (error ? reject(error) : resolve()));
    });
  });
}
