// What is made of the value, `then` can make of it.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return new Promise((resolve, reject) => {
//       ^^^^^^^^^^^ no-promise-constructor-wrap: `load` gives a promise already, and this `new Promise` only passes on how it ends. Use the promise itself.
    load(id)
      .then((page) => {
        resolve(page.slice(0, 40));
      })
      .catch(reject);
  });
}
