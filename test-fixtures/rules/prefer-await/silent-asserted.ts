// A type that would be lost, and one that nobody may see.

declare function load(id: string): Promise<unknown>;

export async function size(id: string): Promise<number> {
  const text = await load(id).then((found) => found) as string;
  const other = await (load(id) as Promise<string>).then((found) => found.trim());
  return text.length + other.length;
}
