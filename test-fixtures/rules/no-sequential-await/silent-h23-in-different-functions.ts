// The second await is the callback's, which runs when somebody clicks.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;
declare function onClick(listener: () => Promise<void>): void;

export async function account(id: string, show: (text: string) => void): Promise<void> {
  const user = await loadUser(id);
  onClick(async () => {
    const orders = await loadOrders(id);
    show(user + orders);
  });
}
