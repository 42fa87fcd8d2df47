// The author has said that it is meant.

declare function poll(): Promise<void>;

export async function watch(): Promise<void> {
  // async-lens-disable-next-line no-endless-consumer -- runs as long as the process
  while (true) await poll();
}
