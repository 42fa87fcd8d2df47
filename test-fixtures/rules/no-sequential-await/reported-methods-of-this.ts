// Methods of the same object that only read.

export class Catalogue {
  readonly #baseUrl = 'https://shop.example';

  async summary(): Promise<string> {
    const titles = await this.#loadTitles();
    const prices = await this.#loadPrices();
//                 ^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
    return `${titles} ${prices}`;
  }

  async #loadTitles(): Promise<string> {
    const response = await fetch(`${this.#baseUrl}/titles`);
    return await response.text();
  }

  async #loadPrices(): Promise<string> {
    const response = await fetch(`${this.#baseUrl}/prices`);
    return await response.text();
  }
}
