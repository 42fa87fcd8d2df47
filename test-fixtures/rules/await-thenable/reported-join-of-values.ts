// No element is a promise, and a callback that is not asynchronous makes none.

export async function lengths(names: readonly string[]): Promise<readonly number[]> {
  const [first, second] = await Promise.all([names.length, 2]);
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-thenable: Nothing in this list is a promise: `Promise.all` has nothing to wait for. Use the values as they are.
  const all = await Promise.all(names.map((name) => name.length));
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-thenable: `names.map` gives no promises: `Promise.all` has nothing to wait for. Use the values as they are, or call what makes promises of them.
  return [first, second, ...all];
}
