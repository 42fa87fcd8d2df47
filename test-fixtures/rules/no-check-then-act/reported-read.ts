// The file may be gone by the time it is read, and then the error comes all the same.

import { readFile } from 'node:fs/promises';

declare function pathExists(path: string): Promise<boolean>;

async function load(path: string): Promise<string> {
  return await readFile(path, 'utf8');
}

export async function settings(name: string, isWanted: boolean): Promise<string> {
  if (isWanted && await pathExists(`${name}.json`)) {
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-check-then-act: Between `pathExists` and `load`, ``${name}.json`` can come or go
    return await load(`${name}.json`);
  }
  return '{}';
}
