// The inner await has the value already.

declare function loadName(id: string): Promise<string>;

export async function name(id: string): Promise<string> {
  return await (await loadName(id));
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^ await-thenable: `loadName` is awaited already: there is nothing left to wait for. Remove one `await`.
}
