// One arm of what is returned.

declare function load(id: string): Promise<string>;

export async function title(id: string): Promise<string> {
  return id === '' ? Promise.resolve('untitled') : load(id);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-useless-promise-wrap: An async function needs no `Promise.resolve`: what it returns comes out of a promise as it is. Return the value.
}
