// What gives nothing is not awaited.

declare function load(id: string): Promise<string>;
declare function show(text: string): void;

export async function copy(id: string): Promise<void> {
  await load(id).then(() => show('done'));
//               ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
}
