// Started and left alone on purpose: it is to go on.

declare function track(event: string, options?: { signal?: AbortSignal }): Promise<void>;

export async function open(page: string, signal: AbortSignal): Promise<Response> {
  void track('open');
  fetch('/counter', { method: 'POST' }).catch(() => undefined);
  return await fetch(page, { signal });
}
