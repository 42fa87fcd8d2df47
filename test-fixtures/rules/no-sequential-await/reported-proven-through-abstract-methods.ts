// All that can stand behind an abstract method is there to read.
import type { Prices } from './silent-catalogues.ts';

export class Label {
  private readonly prices: Prices;

  constructor(prices: Prices) {
    this.prices = prices;
  }

  async print(id: string, other: string): Promise<string> {
    const price = await this.prices.priceOf(id);
    const old = await this.prices.priceOf(other);
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
    return `${price}, not ${old}`;
  }
}
