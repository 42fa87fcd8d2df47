// A cache gives its value at once, or a promise of it.

declare function cached(id: string): string | Promise<string>;

export async function text(id: string): Promise<string> {
  try {
    return cached(id);
//         ^^^^^^^^^^ return-await: The promise of `cached` is returned while it is pending: the `catch` does not hear of its failure. Write `return await`.
  } catch {
    return '';
  }
}
