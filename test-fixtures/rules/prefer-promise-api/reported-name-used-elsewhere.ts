// The callback form is used elsewhere: both keep a name.

import { stat } from 'node:fs';

export async function sizeOf(path: string): Promise<number> {
  const { size } = await new Promise<{ size: number }>((resolve, reject) => {
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `fs.stat`. `stat` of `node:fs/promises` gives one by itself.
    stat(path, (error, stats) => {
      if (!error) resolve(stats);
      else reject(error);
    });
  });
  return size;
}

export function watchSize(path: string, tell: (size: number) => void): void {
  stat(path, (error, stats) => tell(error === null ? stats.size : 0));
}
