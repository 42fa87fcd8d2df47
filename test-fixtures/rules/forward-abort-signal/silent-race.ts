// The caller is let go when the signal is aborted, whatever the task does.

declare function abortable<Result>(task: Promise<Result>, signal: AbortSignal): Promise<Result>;
declare function whenAborted(signal: AbortSignal): Promise<never>;

export async function price(url: string, signal: AbortSignal): Promise<Response[]> {
  const first = await Promise.race([fetch(url), whenAborted(signal)]);
  return [first, await abortable(fetch(url), signal)];
}
