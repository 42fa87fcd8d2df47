// Awaited for nothing but their end.

import { readFile } from 'node:fs/promises';

async function preload(name: string): Promise<void> {
  await readFile(`templates/${name}.html`);
}

export async function start(): Promise<void> {
  await preload('home');
  await preload('cart');
//^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
}
