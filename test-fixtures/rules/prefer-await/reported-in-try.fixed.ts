// Inside of a `try`, what is returned is awaited first.

declare function load(id: string): Promise<string>;
declare function parse(text: string): Promise<number>;

export async function answer(id: string): Promise<number> {
  try {
    const text = await load(id);
    return await parse(text);
  } catch {
    return 0;
  }
}
