import type { Store } from './silent-module-store.ts';

export class Shop {
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  async header(): Promise<string> {
    return await this.store.load('header.html');
  }

  async footer(): Promise<string> {
    return await this.store.load('footer.html');
  }
}
