// The other runner is an event.

declare function fetchPrice(item: string): Promise<number>;

export async function priceOf(item: string, stop: EventTarget): Promise<number> {
  return await Promise.race([fetchPrice(item), new Promise<never>((_resolve, reject) => stop.addEventListener('stop', reject))]);
}
