// In a constant, called from two places.

declare function load(id: string): Promise<string>;

const slug = (title: string) => title.toLowerCase().replaceAll(' ', '-');

export async function paths(one: string, other: string): Promise<string[]> {
  const first = slug(await load(one));
  return [first, (slug(await load(other))).slice(1)];
}
