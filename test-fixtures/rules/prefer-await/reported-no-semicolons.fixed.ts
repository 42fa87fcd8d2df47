// Without semicolons, and behind a comment.

declare function load(id: string): Promise<string>
declare function save(text: string): Promise<void>

export async function copy(id: string) {
  // first of all
  const text = await load(id)
  await save(text)
  await save(id)
}
