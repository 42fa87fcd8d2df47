// The answer wins, and the limit of ten seconds keeps the process alive.

declare function fetchPrice(item: string): Promise<number>;

export async function priceOf(item: string): Promise<number> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return await Promise.race([
    fetchPrice(item),
    new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('too slow')), 10_000);
    }),
  ]).finally(() => clearTimeout(timer));
}
