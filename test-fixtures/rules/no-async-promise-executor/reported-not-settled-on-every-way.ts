// One way ends with the promise pending: what was meant, a person has to say.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return new Promise<string>(async (resolve) => {
//                           ^^^^^ no-async-promise-executor: This executor is async: a failure that it does not catch itself is lost in a promise of its own, and the one that it makes stays pending. Hand its failures on to `reject`.
    const page = await load(id);
    if (page !== '') resolve(page);
  });
}
