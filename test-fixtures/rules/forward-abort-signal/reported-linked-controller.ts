// A controller that is aborted with the signal is the right one of the two, once it is made.

declare function loadPage(url: string, signal?: AbortSignal): Promise<string>;

export async function firstOf(urls: readonly string[], signal?: AbortSignal): Promise<string> {
  const controller = new AbortController();
  signal?.addEventListener('abort', () => controller.abort(), { once: true });
  try {
    return await Promise.any(urls.map((url) => loadPage(url)));
//                                             ^^^^^^^^ forward-abort-signal: is not given `controller.signal`
  } finally {
    controller.abort();
  }
}
