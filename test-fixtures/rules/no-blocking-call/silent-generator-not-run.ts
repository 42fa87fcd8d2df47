// A generator runs only when it is iterated.

import { readFileSync } from 'node:fs';

function* templates(paths: readonly string[]): Generator<string> {
  for (const path of paths) yield readFileSync(path, 'utf8');
}

export async function prepare(paths: readonly string[]): Promise<Iterable<string>> {
  return templates(paths);
}
