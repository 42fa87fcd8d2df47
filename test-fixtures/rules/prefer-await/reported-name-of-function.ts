// A function by its name is called with what is awaited.

declare function load(id: string): Promise<string>;
declare function sizeOf(text: string): number;

export async function half(id: string): Promise<number> {
  const size = await load(id).then(sizeOf);
//                            ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
  return size / 2;
}
