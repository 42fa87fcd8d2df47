// The result goes back to the caller, who awaits it.

declare function measure<Result>(work: () => Result): Result;

export async function start(): Promise<void> {
  await measure(async () => {
    await Promise.resolve();
  });
}
