// A signal is asked, or handed on to what is awaited.

declare function take(signal: AbortSignal): Promise<string>;

export async function consume(signal: AbortSignal): Promise<void> {
  while (true) {
    console.log(await take(signal));
  }
}

export async function consumeChecked(signal: AbortSignal, next: () => Promise<string>): Promise<void> {
  while (true) {
    signal.throwIfAborted();
    console.log(await next());
  }
}
