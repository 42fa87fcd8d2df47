// The second one comes too late, in the executor itself.

declare const cache: ReadonlyMap<string, string>;
declare function load(name: string): string;

export function textOf(name: string): Promise<string> {
  return new Promise((resolve) => {
    const known = cache.get(name);
    if (known !== undefined) resolve(known);
    resolve(load(name));
//  ^^^^^^^^^^^^^^^^^^^ no-unsettled-promise
  });
}
