// Inside of a `try`, what is returned is awaited first.

declare function load(id: string): Promise<string>;
declare function parse(text: string): Promise<number>;

export async function answer(id: string): Promise<number> {
  try {
    return await load(id).then((text) => parse(text));
//                        ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
  } catch {
    return 0;
  }
}
