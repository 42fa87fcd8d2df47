// An async function makes a promise of it.

declare const cache: ReadonlyMap<string, string>;
declare function load(id: string): Promise<string>;

export async function title(id: string): Promise<string> {
  const known = cache.get(id);
  if (known !== undefined) return Promise.resolve(known);
//                                ^^^^^^^^^^^^^^^^^^^^^^ no-useless-promise-wrap: An async function needs no `Promise.resolve`: what it returns comes out of a promise as it is. Return the value.
  return await load(id);
}
