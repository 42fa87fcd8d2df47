// The limit is set before the race, as all that an arrow function does.

declare function fetchPrice(item: string): Promise<number>;

export async function priceOf(item: string): Promise<number> {
  const timeout = new Promise<never>((_resolve, reject) => setTimeout(reject, 10_000));
  const price = await Promise.race([fetchPrice(item), timeout]);
//                                                    ^^^^^^^ no-leaked-timer: `timeout`
  return price * 2;
}
