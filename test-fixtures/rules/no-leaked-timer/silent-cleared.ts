// The handle is kept and cleared.

declare function fetchPrice(item: string): Promise<number>;

export async function priceOf(item: string): Promise<number> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(reject, 10_000);
  });
  try {
    return await Promise.race([fetchPrice(item), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
