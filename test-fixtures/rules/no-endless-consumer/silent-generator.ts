// Whoever asks a generator for items decides when it is enough.

declare function take(): Promise<string>;

export async function* orders(): AsyncGenerator<string> {
  while (true) {
    yield await take();
  }
}
