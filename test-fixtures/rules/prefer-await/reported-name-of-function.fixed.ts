// A function by its name is called with what is awaited.

declare function load(id: string): Promise<string>;
declare function sizeOf(text: string): number;

export async function half(id: string): Promise<number> {
  const size = sizeOf(await load(id));
  return size / 2;
}
