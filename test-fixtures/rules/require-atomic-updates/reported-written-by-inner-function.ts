// A local variable, which a listener writes while the function waits.

declare function onMessage(listener: () => void): void;
declare function backlog(): Promise<number>;

export async function countMessages(): Promise<number> {
  let count = 0;
  onMessage(() => {
    count += 1;
  });
  count = count + await backlog();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-atomic-updates: `count`
  return count;
}
