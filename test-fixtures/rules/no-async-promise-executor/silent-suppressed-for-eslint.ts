// Silenced once for all tools.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  // eslint-disable-next-line no-async-promise-executor
  return new Promise(async (resolve) => resolve(await load(id)));
}
