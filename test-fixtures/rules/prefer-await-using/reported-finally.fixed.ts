// Closed by hand on every way.

import { open } from 'node:fs/promises';

export async function copyText(from: string, to: string): Promise<number> {
  await using source = await open(from);
  // The whole text at once.
  const text = await source.readFile('utf8');
  if (text === '') return 0;
  return text.length + to.length;
}
