// The inner `try` has only a handler, which the place is in: the outer one guards it.

declare function load(id: string): Promise<string>;
declare function loadBackup(id: string): Promise<string>;

export async function text(id: string): Promise<string> {
  try {
    try {
      return await load(id);
    } catch {
      return await loadBackup(id);
    }
  } catch {
    return '';
  }
}
