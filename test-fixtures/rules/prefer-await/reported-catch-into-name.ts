// The name is declared first, and gets its value in two places.

declare function load(id: string): Promise<{ readonly text: string }>;
declare function log(error: unknown): void;

export async function size(id: string): Promise<number> {
  const text = await load(id).then((page) => page.text).catch((error: unknown) => {
//                            ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
    log(error);
    return '';
  });
  return text.length;
}
