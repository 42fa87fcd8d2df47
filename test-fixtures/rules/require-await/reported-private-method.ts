// No other class can override it.

export class Counter {
  #count = 0;

  async #add(by: number): Promise<void> {
//^^^^^ require-await: `Counter.#add` awaits nothing: `async` only puts what it returns into a promise, for which its callers have to wait. Remove `async`.
    this.#count += by;
  }

  async twice(load: () => Promise<number>): Promise<number> {
    await this.#add(await load());
    await this.#add(await load());
    return this.#count;
  }
}
