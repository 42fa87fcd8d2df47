// In two calls, and through functions.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return new Promise<string>((resolve, reject) => load(id).then((page) => resolve(page)).catch((error: unknown) => reject(error)));
//       ^^^^^^^^^^^^^^^^^^^ no-promise-constructor-wrap: `load` gives a promise already, and this `new Promise` only passes on how it ends. Use the promise itself.
}
