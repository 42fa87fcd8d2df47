// A failure ends the function before the file is closed.

import { open } from 'node:fs/promises';

export async function append(path: string, lines: readonly string[]): Promise<number> {
  const handle = await open(path, 'a');
//      ^^^^^^ prefer-await-using: When `write` rejects, `handle.close()` is never called
  for (const line of lines) await handle.write(line);
  await handle.close();
  return lines.length;
}
