// The part that waits is more than a line; the handler and what follows stay in the loop.

import { readFile } from 'node:fs/promises';

export async function sizes(paths: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  let missing = 0;
  for (const settled of await Promise.allSettled(paths.map(async (path) => {
    const text = await readFile(path, 'utf8');
    const note = await readFile(`${path}.note`, 'utf8');
    return { path, text, note };
  }))) {
    try {
      if (settled.status === 'rejected') throw settled.reason;
      const { path, text, note } = settled.value;
      sizes.set(path, text.length + note.length);
    } catch {
      missing += 1;
    }
  }
  sizes.set('', missing);
  return sizes;
}
