// One of the overloads takes a promise.

declare function task(work: () => void): void;
declare function task(work: () => Promise<void>): void;

export function start(): void {
  task(async () => {
    await Promise.resolve();
  });
}
