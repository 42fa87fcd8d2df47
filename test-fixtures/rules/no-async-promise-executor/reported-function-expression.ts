// With the keyword `function`, which keeps its `this`.

declare function load(id: string): Promise<string>;
declare function later(done: () => void): void;

export function title(id: string): Promise<string> {
  return new Promise(async function (resolve) {
//                   ^^^^^ no-async-promise-executor: This executor is async: a failure that it does not catch itself is lost in a promise of its own, and the one that it makes stays pending. Hand its failures on to `reject`.
    const page = await load(id);
    later(() => resolve(page));
  });
}
