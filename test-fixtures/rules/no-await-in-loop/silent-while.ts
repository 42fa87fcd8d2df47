// Whether there is another turn is found out on the way.

declare function loadNext(): Promise<string | undefined>;

export async function all(): Promise<string[]> {
  const all: string[] = [];
  let next = await loadNext();
  while (next !== undefined) {
    all.push(next);
    next = await loadNext();
  }
  return all;
}
