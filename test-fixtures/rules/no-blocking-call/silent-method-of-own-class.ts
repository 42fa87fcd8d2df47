// A method with a telling name that only computes.

class Store {
  readonly #rows: string[] = [];

  syncSync(): number {
    return this.#rows.length;
  }

  execSync(row: string): void {
    this.#rows.push(row);
  }
}

export async function fill(store = new Store()): Promise<number> {
  store.execSync('first');
  return store.syncSync();
}
