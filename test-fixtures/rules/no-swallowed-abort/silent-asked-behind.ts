// The signal is asked right behind, or by the loop.

declare function pause(ms: number): Promise<void>;

export async function behind(url: string, signal: AbortSignal): Promise<void> {
  try {
    await fetch(url, { signal });
  } catch {
    console.warn('no answer');
  }
  if (signal.aborted) return;
  await pause(100);
}

export async function byLoop(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await fetch(url, { signal });
    } catch {
      await pause(100);
    }
  }
}
