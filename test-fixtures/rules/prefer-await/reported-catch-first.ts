// What stands behind the `catch` is behind the `try`.

declare function load(id: string): Promise<string>;

export async function size(id: string): Promise<number> {
  return load(id).catch(() => '').then((text) => text.length);
//                                ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
}
