// What an async function throws is a rejection.

declare function load(id: string): Promise<string>;

export async function title(id: string): Promise<string> {
  if (id === '') return Promise.reject(new Error('no id'));
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-useless-promise-wrap: An async function needs no `Promise.reject`: what it throws is a rejection. Throw the error.
  return await load(id);
}
