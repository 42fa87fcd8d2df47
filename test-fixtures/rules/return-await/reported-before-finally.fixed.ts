// The lock is taken away while the work begins.

declare function unlock(): void;

export async function locked(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } finally {
    unlock();
  }
}
