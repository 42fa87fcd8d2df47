// The field may have listeners elsewhere.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export class Account {
  orders: Promise<string> | undefined;

  async open(id: string): Promise<string> {
    this.orders = loadOrders(id);
    const user = await loadUser(id);
    const orders = await this.orders;
    return user + orders;
  }
}
