// The call gets the old value; what it gives is a value of its own.

declare function nextPage(cursor: string): Promise<string>;

export class Pages {
  #cursor = '';

  async next(): Promise<string> {
    this.#cursor = await nextPage(this.#cursor);
    return this.#cursor;
  }
}
