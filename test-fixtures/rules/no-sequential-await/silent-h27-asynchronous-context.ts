// The second runs in a context that is made when the first is over.

import { AsyncLocalStorage } from 'node:async_hooks';

const request = new AsyncLocalStorage<string>();

declare function loadUser(): Promise<string>;
declare function loadOrders(): Promise<string>;

export async function account(id: string): Promise<string> {
  const user = await request.run(`${id}/user`, () => loadUser());
  const orders = await request.run(`${id}/orders`, () => loadOrders());
  return user + orders;
}
