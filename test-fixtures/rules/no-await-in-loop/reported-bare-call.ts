// Awaited for nothing but its end; the body is known and only reads.

import { readFile } from 'node:fs/promises';

async function preload(name: string): Promise<void> {
  await readFile(`templates/${name}.html`);
}

export async function preloadAll(names: readonly string[]): Promise<void> {
  for (const name of names) {
    await preload(name);
//  ^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (proven)
  }
}
