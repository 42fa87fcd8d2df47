// Every turn reads the same field; nobody writes it.

export class Catalogue {
  readonly #baseUrl = 'https://shop.example';

  async titles(ids: readonly string[]): Promise<string[]> {
    const titles: string[] = [];
    for (const id of ids) {
      titles.push(await this.#loadTitle(id));
//                ^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (proven)
    }
    return titles;
  }

  async #loadTitle(id: string): Promise<string> {
    const response = await fetch(`${this.#baseUrl}/titles/${id}`);
    return await response.text();
  }
}
