// `finally` and `catch` are parts of one `try`.

declare function load(id: string): Promise<{ readonly text: string }>;
declare function stop(): Promise<void>;

export async function text(id: string): Promise<string> {
  return load(id)
    .then((page) => page.text)
//   ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
    .catch((error: unknown) => {
      throw new Error('no text', { cause: error });
    })
    .finally(() => stop());
}
