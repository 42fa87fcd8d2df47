// Its disposal is not asynchronous.

class Lock implements Disposable {
  [Symbol.dispose](): void {}
}

export async function locked(work: () => Promise<void>): Promise<void> {
  using _lock = new Lock();
  await work();
}
