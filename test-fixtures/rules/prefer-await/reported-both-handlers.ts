// What the first function throws is not for the second: it stands behind the `try`.

declare function load(id: string): Promise<string>;
declare function parse(text: string): number;

export async function answer(id: string): Promise<number> {
  return load(id).then((text) => parse(text), (error: unknown) => {
//                ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
    throw new Error(`nothing at ${id}`, { cause: error });
  });
}
