// Two requests, each given up when the other fails; nobody tells them that the caller has given up.

export async function faster(urls: readonly [string, string], signal: AbortSignal): Promise<Response> {
  const controller = new AbortController();
  const given = controller.signal;
//              ^^^^^^^^^^^^^^^^^ forward-abort-signal: nobody tells it that `signal` is aborted
  const first = await Promise.any([fetch(urls[0], { signal: given }), fetch(urls[1], { signal: given })]);
  controller.abort();
  return first;
}
