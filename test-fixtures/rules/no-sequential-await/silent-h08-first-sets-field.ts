// The first writes a field of `this` that the second reads.

export class Session {
  #region = 'north';

  async open(): Promise<string> {
    await this.#findRegion();
    const orders = await this.#loadOrders();
    return orders;
  }

  async #findRegion(): Promise<void> {
    const response = await fetch('https://shop.example/region');
    this.#region = await response.text();
  }

  async #loadOrders(): Promise<string> {
    const response = await fetch(`https://${this.#region}.shop.example/orders`);
    return await response.text();
  }
}
