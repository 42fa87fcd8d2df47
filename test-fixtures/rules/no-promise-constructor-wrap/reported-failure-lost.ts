// When the other promise fails, this one stays pending.

declare const ready: Promise<string>;

export function title(): Promise<string> {
  return new Promise((resolve) => {
//       ^^^^^^^^^^^ no-promise-constructor-wrap: `ready` is a promise already, and this `new Promise` only passes on how it ends. When that fails, this one stays pending. Use the promise itself.
    ready.then(resolve);
  });
}
