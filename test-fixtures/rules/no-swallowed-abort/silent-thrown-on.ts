// The news is told on: always, or when it is an abort.

export async function always(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal });
  } catch (error) {
    throw new Error('no answer', { cause: error });
  }
}

export async function whenAborted(url: string, signal: AbortSignal): Promise<Response | undefined> {
  try {
    return await fetch(url, { signal });
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    return undefined;
  }
}

export async function whenAsked(url: string, signal: AbortSignal): Promise<Response | undefined> {
  try {
    return await fetch(url, { signal });
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
