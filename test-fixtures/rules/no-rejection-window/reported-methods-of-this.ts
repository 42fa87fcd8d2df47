// Tasks of one's own methods.

export class Account {
  async summary(): Promise<string> {
    const nameTask = this.#loadName();
    const ordersTask = this.#loadOrders();
    const name = await nameTask;
    const orders = await ordersTask;
//                 ^^^^^^^^^^^^^^^^ no-rejection-window
    return name + orders;
  }

  async #loadName(): Promise<string> {
    const response = await fetch('https://shop.example/name');
    return await response.text();
  }

  async #loadOrders(): Promise<string> {
    const response = await fetch('https://shop.example/orders');
    return await response.text();
  }
}
