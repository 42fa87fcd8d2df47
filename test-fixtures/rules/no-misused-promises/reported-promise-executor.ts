// What the executor throws after its first `await` rejects nothing.

declare function connect(url: string): Promise<string>;

export function open(url: string): Promise<string> {
  return new Promise<string>(async (resolve) => {
//                           ^^^^^^^^^^^^^^^^^^ no-misused-promises: `Promise` expects a function that returns nothing
    resolve(await connect(url));
  });
}
