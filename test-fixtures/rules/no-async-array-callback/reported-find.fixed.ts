// `find` stops at the first item, whatever the answer will be.

declare function hasStock(shop: string): Promise<boolean>;

export class Chain {
  readonly #shops: readonly string[] = [];

  async shopWithStock(): Promise<string | undefined> {
    const answers = await Promise.all(this.#shops.map(async (shop) => await hasStock(shop)));
    const shop = this.#shops.find((_item, index) => answers[index]);
    return shop;
  }
}
