// `mkdir` gives something, which behind a bare `await` nobody takes.

import * as fs from 'node:fs';

export async function prepare(folder: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
//      ^^^^^^^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `fs.mkdir`. `mkdir` of `node:fs/promises` gives one by itself.
    fs.mkdir(folder, {
      recursive: true,
    }, (error) => (error === null ? resolve() : reject(error)));
  });
}
