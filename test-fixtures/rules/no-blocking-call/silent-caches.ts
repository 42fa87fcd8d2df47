// Two implementations of an interface, of which one blocks.
import { readFileSync } from 'node:fs';

export interface Cache {
  lookUp(key: string): string | undefined;
}

export class MemoryCache implements Cache {
  private readonly entries = new Map<string, string>();

  lookUp(key: string): string | undefined {
    return this.entries.get(key);
  }
}

export class DiskCache implements Cache {
  lookUp(key: string): string | undefined {
    return readFileSync(`cache/${key}`, 'utf8');
  }
}
