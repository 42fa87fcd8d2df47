// Each reaction becomes statements, and what one gives the next one gets a name.

interface Order {
  readonly customer: string;
  readonly lines: readonly string[];
}

declare function loadOrder(id: string): Promise<Order>;
declare function loadName(customer: string): Promise<string>;
declare function log(text: string): void;

export async function title(id: string): Promise<string> {
  return loadOrder(id)
    .then((order) => {
//   ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `loadOrder`. Await the chain.
      // The log is read by people.
      log(`order of ${order.customer}`);

      return loadName(order.customer);
    })
    .then((name) => name.toUpperCase());
}
