// A folder may hold any number of files.

import { readdir, readFile } from 'node:fs/promises';

async function load(name: string): Promise<string> {
  return await readFile(name, 'utf8');
}

export async function texts(folder: string): Promise<readonly string[]> {
  const items = await readdir(folder);
  const results = [];
  for (let start = 0; start < items.length; start += 10) {
    results.push(...(await Promise.all(items.slice(start, start + 10).map((name) => load(name)))));
  }
  return results;
}
