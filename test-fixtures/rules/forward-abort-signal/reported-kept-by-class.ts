// The class was given a signal when it was made, and keeps it.

declare function loadPage(url: string, options?: { signal?: AbortSignal }): Promise<string>;

export class Crawler {
  readonly #signal: AbortSignal;

  constructor(options: { readonly signal: AbortSignal }) {
    this.#signal = options.signal;
  }

  async crawl(urls: readonly string[]): Promise<string[]> {
    return await Promise.all(urls.map(async (url) => (this.#signal.aborted ? '' : await loadPage(url))));
//                                                                                      ^^^^^^^^ forward-abort-signal: is not given `this.#signal`
  }
}
