import { readFile } from 'node:fs/promises';

export class Store {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async load(name: string): Promise<string> {
    return await readFile(`${this.#folder}/${name}`, 'utf8');
  }
}
