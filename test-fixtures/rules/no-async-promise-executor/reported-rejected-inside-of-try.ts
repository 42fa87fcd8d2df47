// Thrown in its place, it would come to the `catch` below.

declare function load(id: string): Promise<string>;
declare const log: unknown[];

export function title(id: string): Promise<string> {
  return new Promise<string>(async (resolve, reject) => {
//                           ^^^^^ no-async-promise-executor: This executor is async: a failure that it does not catch itself is lost in a promise of its own, and the one that it makes stays pending. Hand its failures on to `reject`.
    try {
      const page = await load(id);
      if (page === '') reject(new Error('no title'));
      else resolve(page);
    } catch (error) {
      log.push(error);
      resolve('');
    }
  });
}
