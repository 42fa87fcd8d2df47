// The same, with a condition that always holds.

declare function poll(): Promise<void>;

export async function watch({ signal }: { signal: AbortSignal }): Promise<void> {
  while (true) {
//^^^^^^^^^^^^ no-endless-consumer
    await poll();
  }
}
