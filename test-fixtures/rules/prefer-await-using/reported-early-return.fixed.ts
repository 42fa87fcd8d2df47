// One way ends before the file is closed.

import { open } from 'node:fs/promises';

export async function firstLine(path: string): Promise<string | undefined> {
  await using handle = await open(path);
  const { size } = await handle.stat();
  if (size === 0) return undefined;
  const text = await handle.readFile('utf8');
  return text;
}
