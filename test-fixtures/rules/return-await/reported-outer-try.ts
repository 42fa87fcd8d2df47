// The inner `try` has only a handler, which the place is in: the outer one guards it.

declare function load(id: string): Promise<string>;
declare function loadBackup(id: string): Promise<string>;

export async function text(id: string): Promise<string> {
  try {
    try {
      return await load(id);
    } catch {
      return loadBackup(id);
//           ^^^^^^^^^^^^^^ return-await: The promise of `loadBackup` is returned while it is pending: the `catch` does not hear of its failure. Write `return await`.
    }
  } catch {
    return '';
  }
}
