// The field holds one region at a time.

export class Report {
  #region = '';

  async sales(regions: readonly string[]): Promise<string[]> {
    const sales: string[] = [];
    for (const region of regions) {
      this.#region = region;
      sales.push(await this.#loadSales());
    }
    return sales;
  }

  async #loadSales(): Promise<string> {
    const response = await fetch(`https://${this.#region}.shop.example/sales`);
    return await response.text();
  }
}
