// The same as a bare `return`.

declare function save(id: string): Promise<void>;

export async function keep(id: string): Promise<void> {
  if (id === '') return Promise.resolve();
//                      ^^^^^^^^^^^^^^^^^ no-useless-promise-wrap: An async function needs no `Promise.resolve`: what it returns comes out of a promise as it is. Return the value.
  await save(id);
}
