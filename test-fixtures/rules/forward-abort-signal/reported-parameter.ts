// The signal is a parameter; the callee takes one as its last argument.

declare function loadPage(url: string, signal?: AbortSignal): Promise<string>;

export async function loadAll(urls: readonly string[], signal: AbortSignal): Promise<string[]> {
  const pages: string[] = [];
  for (const url of urls) {
    signal.throwIfAborted();
    pages.push(await loadPage(url));
//                   ^^^^^^^^ forward-abort-signal: `loadPage` takes a signal and is not given `signal`
  }
  return pages;
}
