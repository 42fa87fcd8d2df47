// What an abort signal rejects is meant to stay pending without one.

export function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise<never>((_resolve, reject) => {
    if (signal === undefined) return;
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
}
