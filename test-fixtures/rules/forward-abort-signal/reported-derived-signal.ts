// A signal that was made from the caller's is the right one of the two.

declare function loadPage(url: string, signal?: AbortSignal): Promise<string>;

export async function both(url: string, signal: AbortSignal): Promise<string> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(10_000)]);
  const first = await loadPage(url, limited);
  return first + (await loadPage(`${url}?page=2`));
//                      ^^^^^^^^ forward-abort-signal: is not given `limited`
}
