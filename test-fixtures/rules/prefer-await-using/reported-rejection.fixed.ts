// A failure ends the function before the file is closed.

import { open } from 'node:fs/promises';

export async function append(path: string, lines: readonly string[]): Promise<number> {
  await using handle = await open(path, 'a');
  for (const line of lines) await handle.write(line);
  return lines.length;
}
