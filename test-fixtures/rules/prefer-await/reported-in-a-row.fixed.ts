// Each reaction becomes statements, and what one gives the next one gets a name.

interface Order {
  readonly customer: string;
  readonly lines: readonly string[];
}

declare function loadOrder(id: string): Promise<Order>;
declare function loadName(customer: string): Promise<string>;
declare function log(text: string): void;

export async function title(id: string): Promise<string> {
  const order = await loadOrder(id);
  // The log is read by people.
  log(`order of ${order.customer}`);

  const name = await loadName(order.customer);
  return name.toUpperCase();
}
