// How it ended becomes a value: statements would say the same in five lines.

import { access } from 'node:fs/promises';

declare function load(id: string): Promise<{ readonly text: string }>;

export async function isThere(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}

export async function size(id: string): Promise<number> {
  const text = await load(id).then((page) => page.text).catch(() => '');
  return text.length;
}
