// In a constant, called from two places.

declare function load(id: string): Promise<string>;

const slug = async (title: string) => title.toLowerCase().replaceAll(' ', '-');
//           ^^^^^ require-await: `slug` awaits nothing: `async` only puts what it returns into a promise, for which its callers have to wait. Remove `async`.

export async function paths(one: string, other: string): Promise<string[]> {
  const first = await slug(await load(one));
  return [first, (await slug(await load(other))).slice(1)];
}
