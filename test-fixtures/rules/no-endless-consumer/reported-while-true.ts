// A consumer that goes on for ever, whatever fails.

declare function takeOrder(): Promise<string>;
declare function ship(order: string): Promise<void>;

export async function shipOrders(): Promise<void> {
  while (true) {
//^^^^^^^^^^^^ no-endless-consumer: `shipOrders`
    try {
      await ship(await takeOrder());
    } catch (error) {
      console.error(error);
    }
  }
}
