// The loop itself finds out.

declare function tryLock(): Promise<boolean>;

export async function lock(): Promise<void> {
  let isLocked = false;
  const update = (): void => {
    isLocked = true;
  };
  while (!isLocked) {
    isLocked = await tryLock();
    if (isLocked) update();
  }
}
