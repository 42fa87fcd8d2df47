// The braces of an object would be those of a block.

declare function load(id: string): Promise<string>;

export function page(id: string): Promise<{ readonly text: string }> {
  return new Promise((resolve, reject) => {
//       ^^^^^^^^^^^ no-promise-constructor-wrap: `load` gives a promise already, and this `new Promise` only passes on how it ends. Use the promise itself.
    load(id).then((text) => resolve({ text }), reject);
  });
}
