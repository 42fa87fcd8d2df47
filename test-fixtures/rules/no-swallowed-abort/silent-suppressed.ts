// The author has said that it is meant.

export async function prefetch(url: string, signal: AbortSignal): Promise<void> {
  try {
    await fetch(url, { signal });
    // async-lens-disable-next-line no-swallowed-abort -- nobody waits for it
  } catch {
    console.warn('not prefetched');
  }
}
