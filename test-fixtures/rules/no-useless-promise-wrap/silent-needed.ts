// Without it, there would be no promise.

declare const cache: ReadonlyMap<string, string>;
declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  const known = cache.get(id);
  return known === undefined ? load(id) : Promise.resolve(known);
}

export function fail(reason: string): Promise<never> {
  return Promise.reject(new Error(reason));
}
