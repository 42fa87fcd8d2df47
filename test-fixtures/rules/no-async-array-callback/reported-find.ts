// `find` stops at the first item, whatever the answer will be.

declare function hasStock(shop: string): Promise<boolean>;

export class Chain {
  readonly #shops: readonly string[] = [];

  async shopWithStock(): Promise<string | undefined> {
    const shop = this.#shops.find(async (shop) => await hasStock(shop));
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-async-array-callback: `find` takes the promise of this async function for true and stops at the first item
    return shop;
  }
}
