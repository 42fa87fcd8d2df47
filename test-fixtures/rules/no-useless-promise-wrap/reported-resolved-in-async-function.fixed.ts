// An async function makes a promise of it.

declare const cache: ReadonlyMap<string, string>;
declare function load(id: string): Promise<string>;

export async function title(id: string): Promise<string> {
  const known = cache.get(id);
  if (known !== undefined) return known;
  return await load(id);
}
