// The promise of `then` takes the value as it is.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return load(id).then((page) => Promise.resolve(page.slice(0, 40)));
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-useless-promise-wrap: A reaction needs no `Promise.resolve`: what it returns comes out of a promise as it is. Return the value.
}
