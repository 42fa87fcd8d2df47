// A `Promise` of one's own, and methods that take no list.

declare function loadUser(id: string): Promise<string>;

export async function user(id: string): Promise<string> {
  const Promise = { all: (values: readonly string[]) => values.join() };
  return Promise.all([await loadUser(id)]) + (await globalThis.Promise.resolve(await loadUser(id)));
}
