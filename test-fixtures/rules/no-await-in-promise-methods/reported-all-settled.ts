// What fails inside the list is thrown, not told as a result.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string): Promise<number> {
  const results = await Promise.allSettled([await loadUser(id), loadOrders(id)]);
//                                          ^^^^^^^^^^^^^^^^^^ no-await-in-promise-methods: `Promise.allSettled` gets what `loadUser` gives, not its promise: `loadOrders` begins only when it is done, and a failure of it is thrown
  return results.filter(({ status }) => status === 'fulfilled').length;
}
