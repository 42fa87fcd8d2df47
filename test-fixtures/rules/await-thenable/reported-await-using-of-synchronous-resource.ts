// Its disposal is not asynchronous.

class Lock implements Disposable {
  [Symbol.dispose](): void {}
}

export async function locked(work: () => Promise<void>): Promise<void> {
  await using _lock = new Lock();
//                    ^^^^^^^^^^ await-thenable: `Lock` is disposed of without waiting: `await using` has nothing to wait for. Use `using`.
  await work();
}
