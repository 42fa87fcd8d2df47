// Without semicolons, and behind a comment.

declare function load(id: string): Promise<string>
declare function save(text: string): Promise<void>

export async function copy(id: string) {
  // first of all
  await load(id).then(async (text) => {
//               ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
    await save(text)
    await save(id)
  })
}
