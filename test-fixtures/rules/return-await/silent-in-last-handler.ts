// No `try` around the handler: who called hears of the failure.

declare function load(id: string): Promise<string>;
declare function loadBackup(id: string): Promise<string>;

export async function text(id: string): Promise<string> {
  try {
    return await load(id);
  } catch {
    return loadBackup(id);
  }
}
