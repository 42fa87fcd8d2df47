// The author has said that it is meant.

declare function fetchPrice(item: string): Promise<number>;

export async function priceOf(item: string): Promise<number> {
  // async-lens-disable-next-line no-leaked-timer -- the process ends anyway
  return await Promise.race([fetchPrice(item), new Promise<never>((_resolve, reject) => setTimeout(reject, 10_000))]);
}
