// The race begins when the first is at the finish.

declare function fromCache(id: string): Promise<string>;
declare function fromServer(id: string): Promise<string>;

export async function first(id: string): Promise<string> {
  return await Promise.race([await fromCache(id), await fromServer(id)]);
//                           ^^^^^^^^^^^^^^^^^^^ no-await-in-promise-methods: `Promise.race` gets what `fromCache` gives, not its promise: `fromServer` begins only when it is done
}

export async function any(id: string): Promise<string> {
  return await Promise.any([await fromCache(id), fromServer(id)]);
//                          ^^^^^^^^^^^^^^^^^^^ no-await-in-promise-methods: `Promise.any` gets what `fromCache` gives, not its promise: `fromServer` begins only when it is done
}
