// It is a promise already: the very same one comes back.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return Promise.resolve(load(id)).then((page) => page.slice(0, 40));
//       ^^^^^^^^^^^^^^^^^^^^^^^^^ no-useless-promise-wrap: `load` returns a promise already, and `Promise.resolve` gives back the same one. Leave it out.
}
