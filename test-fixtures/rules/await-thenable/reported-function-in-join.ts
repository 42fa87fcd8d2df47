// One of them is never called.

declare function loadUsers(): Promise<string[]>;
declare function loadOrders(): Promise<string[]>;

export async function load(): Promise<void> {
  await Promise.all([loadUsers(), loadOrders]);
//                                ^^^^^^^^^^ await-thenable: `loadOrders` is a function that is not called here: `Promise.all` waits for what is in the list, and calls nothing. Call it.
}
