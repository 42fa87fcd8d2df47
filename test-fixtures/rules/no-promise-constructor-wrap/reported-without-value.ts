// Passed on without its value.

declare function load(id: string): Promise<string>;

export function loaded(id: string): Promise<void> {
  return new Promise((resolve, reject) => {
//       ^^^^^^^^^^^ no-promise-constructor-wrap: `load` gives a promise already, and this `new Promise` only passes on how it ends. Use the promise itself.
    load(id).then(() => resolve(), reject);
  });
}
