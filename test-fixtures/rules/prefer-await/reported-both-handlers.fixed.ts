// What the first function throws is not for the second: it stands behind the `try`.

declare function load(id: string): Promise<string>;
declare function parse(text: string): number;

export async function answer(id: string): Promise<number> {
  let text;
  try {
    text = await load(id);
  } catch (error: unknown) {
    throw new Error(`nothing at ${id}`, { cause: error });
  }
  return parse(text);
}
