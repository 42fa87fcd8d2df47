// `@pure`: the call in the argument does nothing that others could see, and does not throw.
import { readFile } from 'node:fs/promises';

/** @pure */
declare function pathOf(name: string): string;

export async function both(one: string, other: string): Promise<string> {
  const first = await readFile(one, 'utf8');
  const second = await readFile(pathOf(other), 'utf8');
  return first + second;
}
