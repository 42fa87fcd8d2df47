// Nobody takes a value: it is awaited as the chain did.

declare function load(id: string): Promise<string>;
declare function save(text: string): Promise<void>;

export async function copy(id: string): Promise<void> {
  await load(id).then((text) => save(text));
//               ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
}
