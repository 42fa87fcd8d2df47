// The head of the loop holds each resource for one turn.

declare function loadSize(file: Disposable): Promise<number>;

export async function sizes(files: readonly Disposable[]): Promise<number[]> {
  const sizes: number[] = [];
  for (using file of files) {
    sizes.push(await loadSize(file));
  }
  return sizes;
}
