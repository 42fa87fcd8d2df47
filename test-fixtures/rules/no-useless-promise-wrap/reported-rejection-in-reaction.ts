// What a reaction throws rejects the promise of `catch`.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return load(id).catch((error: unknown) => {
    return Promise.reject(new Error('no page', { cause: error }));
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-useless-promise-wrap: A reaction needs no `Promise.reject`: what it throws is a rejection. Throw the error.
  });
}
