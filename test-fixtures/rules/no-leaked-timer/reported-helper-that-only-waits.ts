// A helper that gives no way to stop it.

declare function fetchPrice(item: string): Promise<number>;

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export async function priceOf(item: string): Promise<number | void> {
  return await Promise.race([fetchPrice(item), sleep(10_000)]);
//                                             ^^^^^^^^^^^^^ no-leaked-timer: `sleep`
}
