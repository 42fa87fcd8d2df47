// Written elsewhere, and no better for it.

declare function load(): Promise<string>;

const executor = async (resolve: (page: string) => void): Promise<void> => {
  resolve(await load());
};

export const page = new Promise<string>(executor);
//                                      ^^^^^^^^ no-async-promise-executor: This executor is async: a failure that it does not catch itself is lost in a promise of its own, and the one that it makes stays pending. Hand its failures on to `reject`.
