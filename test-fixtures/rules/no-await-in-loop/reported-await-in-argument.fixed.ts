// Each turn awaits twice, one call inside the other.

import { readFile } from 'node:fs/promises';

async function target(name: string): Promise<string> {
  return await readFile(`links/${name}`, 'utf8');
}

export async function loadAll(names: readonly string[]): Promise<string[]> {
  const targets: string[] = await Promise.all(names.map(async (name) => target(await target(name))));
  return targets;
}
