// A field of the object, which other calls write as well.

declare function load(): Promise<number>;

export class Counter {
  count = 0;
  readonly #names: string[] = [];
  #latest: readonly string[] = [];

  async add(): Promise<void> {
    this.count = this.count + await load();
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-atomic-updates: `this.count`
  }

  async addName(name: string): Promise<void> {
    this.#latest = [...this.#latest, `${name} ${await load()}`];
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-atomic-updates: `this.#latest`
    this.#names.push(name);
  }
}
