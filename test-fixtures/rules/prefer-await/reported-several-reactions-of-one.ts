// Two chains of one function, each with its own names.

declare function load(id: string): Promise<string>;
declare function show(text: string): void;

export async function copy(id: string): Promise<void> {
  await load(id).then((text) => { show(text); });
//               ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
  await load(id).then((text) => { show(text); show(id); });
//               ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
}
