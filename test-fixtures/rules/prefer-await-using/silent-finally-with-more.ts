// The `finally` does more than close: that is the author's to say.

import { open } from 'node:fs/promises';

export async function size(path: string, log: (text: string) => void): Promise<number> {
  const handle = await open(path);
  try {
    return (await handle.stat()).size;
  } finally {
    log(path);
    await handle.close();
  }
}
