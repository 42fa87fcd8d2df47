// Without the await, the parenthesis would call what stands above: there is no fix.

declare const queue: { readonly ids: string[] }

export async function drain(next: string): Promise<void> {
  queue.ids.push(next)
  await (queue.ids as readonly string[]).length
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-thenable: `length` is no promise: there is nothing to wait for. Remove `await`.
  queue.ids.pop()
}
