// The body is one statement without a block; the array has no type of its own.

import { readFile } from 'node:fs/promises';

export async function texts(paths: readonly string[]) {
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return texts;
}
