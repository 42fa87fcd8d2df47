// With the keyword `function`, which keeps its `this`.

declare function load(id: string): Promise<string>;
declare function later(done: () => void): void;

export function title(id: string): Promise<string> {
  return new Promise(function (resolve, reject) { (async () => {
    const page = await load(id);
    later(() => resolve(page));
  })().catch(reject); });
}
