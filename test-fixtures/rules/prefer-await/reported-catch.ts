// A `catch` hears what comes before it, and no more.

declare function load(id: string): Promise<{ readonly text: string }>;
declare function fallback(id: string): Promise<string>;

export async function text(id: string): Promise<string> {
  return load(id).then((page) => page.text).catch(() => fallback(id));
//                ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
}
