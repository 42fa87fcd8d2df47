// An await binds tighter than `??`: the whole is put in parentheses.

declare function load(id: string): Promise<string>;

export async function text(id: string, pending: Promise<string> | undefined): Promise<string> {
  try {
    return pending ?? load(id);
//         ^^^^^^^^^^^^^^^^^^^ return-await: The promise of this expression is returned while it is pending: the `catch` does not hear of its failure. Write `return await`.
  } catch {
    return '';
  }
}
