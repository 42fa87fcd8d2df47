// What the handler returns runs on behind the `finally`, too.

declare function upload(name: string): Promise<string>;
declare function keepLocally(name: string): Promise<string>;
declare function hideProgress(): void;

export async function save(name: string): Promise<string> {
  try {
    return await upload(name);
  } catch {
    return await keepLocally(name);
  } finally {
    hideProgress();
  }
}
