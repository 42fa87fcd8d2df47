// The turns collect functions. Each awaits when somebody calls it; the loop awaits nothing.

declare function loadName(id: string): Promise<string>;

export async function loadersOf(ids: readonly string[]): Promise<(() => Promise<string>)[]> {
  const loaders: (() => Promise<string>)[] = [];
  for (const id of ids) {
    loaders.push(async () => (await loadName(id)).trim());
  }
  return loaders;
}
