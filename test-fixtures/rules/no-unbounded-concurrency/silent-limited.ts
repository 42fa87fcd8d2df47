// Each waits for its turn.

declare function limit<Result>(task: () => Promise<Result>): Promise<Result>;
declare const semaphore: { acquire(): Promise<() => void> };

export async function all(urls: readonly string[]): Promise<readonly Response[]> {
  return await Promise.all(urls.map((url) => limit(() => fetch(url))));
}

export async function taken(urls: readonly string[]): Promise<readonly number[]> {
  return await Promise.all(urls.map(async (url) => {
    const release = await semaphore.acquire();
    try {
      return (await fetch(url)).status;
    } finally {
      release();
    }
  }));
}
