// The answer wins, and the limit of ten seconds keeps the process alive.

declare function fetchPrice(item: string): Promise<number>;

export async function priceOf(item: string): Promise<number> {
  return await Promise.race([
    fetchPrice(item),
    new Promise<never>((_resolve, reject) => {
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-leaked-timer: The timer goes on
      setTimeout(() => reject(new Error('too slow')), 10_000);
    }),
  ]);
}
