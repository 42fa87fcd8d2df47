// The condition is the same, although its variable was written before.

interface Options { readonly context?: { readonly timer: Promise<void>; readonly isShared: boolean } }
declare function startTimer(): Promise<void> & { clear(): void };
declare function pick(): string | undefined;

export async function select(options: Options | undefined): Promise<string | undefined> {
  options = { ...options };
  let timer: (Promise<void> & { clear(): void }) | undefined;
  if (!options.context) timer = startTimer();
  const server = pick();
  if (server !== undefined) {
    if (!options.context || options.context.isShared) timer?.clear();
    return server;
  }
  await timer;
  return pick();
}
