// A retry that goes on after the caller has given up.

declare function pause(ms: number): Promise<void>;

export async function load(url: string, signal: AbortSignal): Promise<Response | undefined> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    try {
      return await fetch(url, { signal });
    } catch {
//    ^^^^^ no-swallowed-abort: the loop goes on although somebody has given up
      await pause(100 * attempt);
    }
  }
  return undefined;
}
