// What follows runs all the same.

declare function readCache(path: string, signal: AbortSignal): Promise<string>;
declare function build(text: string): Promise<void>;

export async function refresh(path: string, signal: AbortSignal): Promise<void> {
  let text = '';
  try {
    text = await readCache(path, signal);
  } catch (error) {
//  ^^^^^ no-swallowed-abort: what follows runs although somebody has given up
    console.warn('no cache', error);
  }
  await build(text);
}
