// All of the executor is one call.

declare function load(id: string): Promise<string>;

export const title = (id: string): Promise<unknown> => new Promise(async (resolve) => resolve(await load(id)));
//                                                                 ^^^^^ no-async-promise-executor: This executor is async: a failure that it does not catch itself is lost in a promise of its own, and the one that it makes stays pending. Use an async function in place of the promise.
