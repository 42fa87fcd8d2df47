// Every way gives it back, in its own words; nothing that could reject stands between.

import { open } from 'node:fs/promises';

export async function check(path: string, isWanted: (descriptor: number) => boolean): Promise<boolean> {
  const handle = await open(path);
  if (!isWanted(handle.fd)) {
    await handle.close();
    return false;
  }
  await handle.close();
  return true;
}
