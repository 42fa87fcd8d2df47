// The `finally` would run earlier: a person confirms.

declare function unlock(): void;
declare function count(name: string): number;

export async function guarded(name: string): Promise<number> {
  try {
    return await count(name);
//         ^^^^^^^^^^^^^^^^^ await-thenable: `count` returns no promise: there is nothing to wait for. Remove `await`.
  } finally {
    unlock();
  }
}
