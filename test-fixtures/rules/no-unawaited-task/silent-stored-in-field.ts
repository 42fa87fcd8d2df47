// Stored where others can find it.

declare function openDatabase(path: string): Promise<string>;

export class Store {
  #ready: Promise<string> | undefined;

  open(path: string): void {
    const opening = openDatabase(path);
    this.#ready = opening;
  }

  async name(): Promise<string | undefined> {
    return await this.#ready;
  }
}
