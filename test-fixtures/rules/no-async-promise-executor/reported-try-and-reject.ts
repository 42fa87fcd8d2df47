// Written out by hand, what an async function does by itself.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return new Promise<string>(async (resolve, reject) => {
//                           ^^^^^ no-async-promise-executor: This executor is async: a failure that it does not catch itself is lost in a promise of its own, and the one that it makes stays pending. Use an async function in place of the promise.
    try {
      const page = await load(id);
      if (page === '') resolve('untitled');
      else resolve(page.slice(0, 40));
    } catch (error) {
      reject(error);
    }
  });
}
