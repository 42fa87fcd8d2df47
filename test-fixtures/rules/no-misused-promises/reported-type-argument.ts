// The type argument says that nothing is returned.

declare function measure<Result>(name: string, work: () => Result): Result;

export function start(): void {
  measure<void>('start', async () => {
//                       ^^^^^^^^^^^ no-misused-promises: `measure` expects a function that returns nothing
    await Promise.resolve();
  });
}
