// The lock is taken away while the work begins.

declare function unlock(): void;

export async function locked(work: () => Promise<number>): Promise<number> {
  try {
    return work();
//         ^^^^^^ return-await: The promise of `work` is returned while it is pending: the `finally` runs before it is done. Write `return await`.
  } finally {
    unlock();
  }
}
