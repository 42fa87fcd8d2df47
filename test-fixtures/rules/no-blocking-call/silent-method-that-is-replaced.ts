// A member that is given another value, or that a spread may replace, is not known.
import { readFileSync } from 'node:fs';

declare const others: { load?(): string };

const files = {
  load(): string {
    return readFileSync('a.txt', 'utf8');
  },
};

const replaced = {
  load(): string {
    return readFileSync('b.txt', 'utf8');
  },
  ...others,
};

export function useMemory(): void {
  files.load = () => 'from memory';
}

export async function both(): Promise<string> {
  return files.load() + replaced.load();
}
