// `mkdir` gives something, which behind a bare `await` nobody takes.

import * as fs from 'node:fs';

export async function prepare(folder: string): Promise<void> {
  await fs.promises.mkdir(folder, {
    recursive: true,
  });
}
