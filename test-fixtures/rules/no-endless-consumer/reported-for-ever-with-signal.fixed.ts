// A signal is there, and nobody asks it.

declare function poll(): Promise<void>;

export async function watch(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  while (!signal.aborted) {
    await poll();
  }
}
