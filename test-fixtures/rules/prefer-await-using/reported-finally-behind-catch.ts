// The `catch` stays where it is.

import { open } from 'node:fs/promises';

export async function readOr(path: string, otherwise: string): Promise<string> {
  const handle = await open(path);
//      ^^^^^^ prefer-await-using
  try {
    return await handle.readFile('utf8');
  } catch {
    return otherwise;
  } finally {
    await handle.close();
  }
}
