// Each turn holds the lock while it loads.

interface Lock {
  acquire(): Promise<void>;
  release(): void;
}
declare function loadName(id: string): Promise<string>;

export async function namesOf(lock: Lock, ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    await lock.acquire();
    names.push(await loadName(id));
    lock.release();
  }
  return names;
}
