// The failure comes when the `try` has long been left.

declare function loadOrder(id: string): Promise<string>;

export async function orderOrNone(id: string): Promise<string> {
  try {
    return loadOrder(id);
//         ^^^^^^^^^^^^^ return-await: The promise of `loadOrder` is returned while it is pending: the `catch` does not hear of its failure. Write `return await`.
  } catch {
    return 'none';
  }
}
