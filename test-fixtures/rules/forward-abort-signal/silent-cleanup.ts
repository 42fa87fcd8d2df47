// What runs because something failed or was given up must not be given up itself.

declare function upload(url: string, signal: AbortSignal): Promise<string>;
declare function discard(id: string, signal?: AbortSignal): Promise<void>;
declare function releaseLock(id: string, signal?: AbortSignal): Promise<void>;

export async function publish(url: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const id = await upload(url, signal);
    if (signal.aborted) await discard(id);
    return id;
  } catch {
    await discard(url);
    return undefined;
  } finally {
    await releaseLock(url);
  }
}
