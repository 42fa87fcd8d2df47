// Objects and classes whose methods block, for another fixture. Nothing here is async.
import { readFileSync } from 'node:fs';

export const templates = {
  folder: 'templates',
  load(name: string): string {
    return readFileSync(`templates/${name}`, 'utf8');
  },
};

export class Fonts {
  static load(name: string): Buffer {
    return readFileSync(`fonts/${name}`);
  }

  sizeOf(name: string): number {
    return readFileSync(`fonts/${name}`).length;
  }
}

export const fonts = new Fonts();
