// The `catch` stays where it is.

import { open } from 'node:fs/promises';

export async function readOr(path: string, otherwise: string): Promise<string> {
  await using handle = await open(path);
  try {
    return await handle.readFile('utf8');
  } catch {
    return otherwise;
  }
}
