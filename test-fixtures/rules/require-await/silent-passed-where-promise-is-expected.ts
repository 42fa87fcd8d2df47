// Whoever gets the function waits for its promise.

declare function retry(task: () => Promise<number>): Promise<number>;
declare function measure<Result>(task: () => Result): Result;
declare function register(handlers: Record<string, () => void | Promise<void>>): void;
declare function untyped(...handlers: any[]): void;
declare const log: string[];

register({
  async start() {
    log.push('start');
  },
});
untyped(async () => {
  log.push('untyped');
});

export async function run(): Promise<number> {
  return (await retry(async () => log.length)) + (await measure(async () => log.length));
}
