// A folder may hold any number of files.

import { readdir, readFile } from 'node:fs/promises';

async function load(name: string): Promise<string> {
  return await readFile(name, 'utf8');
}

export async function texts(folder: string): Promise<readonly string[]> {
  return await Promise.all((await readdir(folder)).map((name) => load(name)));
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unbounded-concurrency: For each item of `await readdir(folder)` a file is opened
}
