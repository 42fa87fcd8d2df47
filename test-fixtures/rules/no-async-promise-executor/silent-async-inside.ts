// Failures of what is started inside are handed on.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return new Promise((resolve, reject) => {
    void (async () => {
      resolve(await load(id));
    })().catch(reject);
  });
}
